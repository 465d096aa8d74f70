/** Elements that stand on lines of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section ul'.split(
    ' ',
  ),
);

/** Elements whose text nobody sees, or that belong to the page and not to the document. */
export const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  'script style noscript template title nav button select textarea iframe object svg math canvas audio video'.split(
    ' ',
  ),
);

/** Elements without an end. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

export const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
