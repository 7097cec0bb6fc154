/** What happens where Cilium cannot decode a part, as it is said behind "Cilium does not accept this:". */
export const STATIC_REFUSED = 'the agent cannot build the static exporter and writes no flows';
export const DYNAMIC_REFUSED =
  'the agent refuses the whole configuration of the dynamic exporter and keeps the last good one';
export const METRICS_REFUSED =
  'the agent refuses the whole configuration of the dynamic metrics and keeps the last good one';
export const CLI_REFUSED = '`hubble observe` stops with "failed to decode" before it reads a flow';
