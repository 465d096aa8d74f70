import { createShareInFlight } from '../../../pages/share-in-flight';

describe('requests in flight', () => {
  it('that are the same are worked on once and share the outcome', async () => {
    const share = createShareInFlight<string>();
    const work = jest.fn(async () => 'receipt');
    const outcomes = await Promise.all([share('click', work), share('click', work), share('click', work)]);
    expect(outcomes).toEqual(['receipt', 'receipt', 'receipt']);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('that differ are worked on apart', async () => {
    const share = createShareInFlight<string>();
    const outcomes = await Promise.all([share('approve', async () => 'a'), share('return', async () => 'b')]);
    expect(outcomes).toEqual(['a', 'b']);
  });

  it('share a refusal as well, and the next one is a new attempt', async () => {
    const share = createShareInFlight<string>();
    const refuse = jest.fn(async () => Promise.reject(new Error('CODE_WRONG')));
    const outcomes = await Promise.allSettled([share('click', refuse), share('click', refuse)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(refuse).toHaveBeenCalledTimes(1);
    await expect(share('click', async () => 'receipt')).resolves.toBe('receipt');
  });
});
