import { parseGoTime } from '../grammar/time.js';
import type { Rule } from './rule.js';

export const endInPast: Rule = {
  name: 'end-in-past',
  severity: 'warning',
  summary: 'A flow log whose end has passed.',
  why:
    'A flow log with an `end` stops by itself, which keeps a log that was for one afternoon from filling the disk ' +
    '(`FlowLogConfig.IsActive`). Afterwards the entry is still accepted, and writes nothing: copied for the next incident, it ' +
    'looks like a log without matching flows.',
  kinds: ['helm-values', 'flowlogs'],
  about: (_, { grammar, name }, list) => !list && grammar === 'time' && name === 'end',
  check({ value }) {
    const time = value?.string === undefined ? undefined : parseGoTime(value.string);
    if (!value || !time || Number(time.seconds) * 1000 >= Date.now()) return [];
    const message = `This flow log ended at ${value.string ?? ''}: the agent accepts it and writes nothing. Write a later time, or remove the key.`;
    return [{ span: value.span, message, fixes: [] }];
  },
};
