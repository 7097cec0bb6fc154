/** What `hubble-ls convert --to` takes. */
export const FORMS = ['json', 'yaml', 'flags'] as const;

/** A spelling of filters. */
export type Form = (typeof FORMS)[number];
