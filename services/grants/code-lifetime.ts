/** How long a mailed code holds; its letter says so. House policy. */
export const CODE_LIFETIME_MINUTES = 10;
