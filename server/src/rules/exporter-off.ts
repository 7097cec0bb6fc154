import type { Bound } from '../document/bound.js';
import { below, members, switchAt } from './below.js';
import { ofMessage } from './of-message.js';
import type { Problem, Rule } from './rule.js';

export const exporterOff: Rule = {
  name: 'exporter-off',
  severity: 'warning',
  summary: 'Settings of an exporter that is not switched on.',
  why:
    'Both exporters are off by default, and so is everything that is written below `hubble.export.static` and ' +
    '`hubble.export.dynamic.config.content` until `enabled: true` stands beside it. The chart says nothing. Values that are ' +
    'split over several files may switch it on elsewhere; that is why only values that switch Hubble on themselves are judged, ' +
    'and an exporter that says `enabled: false` is taken at its word.',
  kinds: ['helm-values'],
  since: '1.15',
  about: ofMessage('HelmValues'),
  check(bound) {
    const exporter = below(bound, 'hubble.export');
    const hubble = switchAt(bound, 'hubble.enabled');
    if (!exporter || hubble === undefined) return [];
    if (!hubble) return withoutHubble(exporter, below(bound, 'hubble.enabled'));
    return [
      ...silent(
        below(exporter, 'static'),
        ['allowList', 'denyList', 'fieldMask', 'fieldAggregate'],
        'hubble.export.static',
      ),
      ...silent(below(exporter, 'dynamic'), ['config.content'], 'hubble.export.dynamic'),
    ];
  },
};

function withoutHubble(exporter: Bound, hubble: Bound | undefined): Problem[] {
  const on = ['static.enabled', 'dynamic.enabled'].filter((path) => switchAt(exporter, path));
  return on.flatMap((path) => {
    const key = below(exporter, path)?.key;
    if (!key) return [];
    const message = 'This exporter does not run: `hubble.enabled` is false. Switch Hubble on.';
    const related = hubble?.key ? [{ span: hubble.key.span, message: 'Hubble is switched off here' }] : [];
    return [{ span: key.span, message, fixes: [], related }];
  });
}

/** An exporter with something to say and no word on whether it runs. */
function silent(exporter: Bound | undefined, lists: readonly string[], path: string): Problem[] {
  if (!exporter?.key || below(exporter, 'enabled') || exporter.value?.entry('<<')) return [];
  const says = lists.some((list) => members(below(exporter, list)).length > 0);
  if (!says) return [];
  const message = `This has no effect: \`${path}.enabled\` is false by default. Write enabled: true below it.`;
  return [{ span: exporter.key.span, message, fixes: [] }];
}
