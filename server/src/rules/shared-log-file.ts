import type { Bound } from '../document/bound.js';
import { fileMessage } from '../schema/files.js';
import type { Span } from '../syntax/node.js';
import { below, members, switchAt } from './below.js';
import { ofMessage } from './of-message.js';
import type { Rule } from './rule.js';

export const sharedLogFile: Rule = {
  name: 'shared-log-file',
  severity: 'warning',
  summary: 'The static exporter and a dynamic flow log write to the same file.',
  why:
    'The static exporter and the dynamic ones do not know of each other. Both write to `/var/run/cilium/hubble/events.log` unless ' +
    'they are told otherwise, so that switching both on is enough: every flow is there twice, and each of them rotates the ' +
    'file away under the other.',
  kinds: ['helm-values'],
  since: '1.15',
  about: ofMessage('HelmValues'),
  check(bound) {
    const exporter = below(bound, 'hubble.export');
    if (!exporter || !switchAt(exporter, 'static.enabled') || !switchAt(exporter, 'dynamic.enabled')) return [];
    if (switchAt(exporter, 'dynamic.config.createConfigMap') === false) return [];
    const written = below(exporter, 'static.filePath')?.value;
    const path = written?.string ?? DEFAULT;
    const other = sameFile(exporter, path);
    const span = written?.span ?? below(exporter, 'static')?.key?.span;
    if (!other || !span) return [];
    const what = written ? 'This file' : `Its file, ${path},`;
    const message = `${what} is that of a dynamic flow log too: both write to it, and each rotates it away under the other. Give one of them another \`filePath\`.`;
    return [{ span, message, fixes: [], related: [{ span: other, message: `The flow log that writes to ${path}` }] }];
  },
};

/** The default of both (values.yaml, 1.15 to 1.19). */
const DEFAULT = fileMessage('hubble.export.static')?.fields.find(({ name }) => name === 'filePath')?.default ?? '';

/** Where a dynamic flow log says that it writes to a file; without any of one's own there is the one of the chart. */
function sameFile(exporter: Bound, path: string): Span | undefined {
  const content = below(exporter, 'dynamic.config.content');
  if (!content) return path === DEFAULT ? below(exporter, 'dynamic')?.key?.span : undefined;
  const paths = members(content).map(
    (log) => log.entries().find(({ name }) => name.toLowerCase() === 'filepath')?.value,
  );
  return paths.find((value) => value?.string === path)?.span;
}
