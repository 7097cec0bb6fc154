import { parseTypeFlag } from '../filter/flags/flag-values.js';
import { flagOf } from '../schema/observe-flags.js';
import type { Cursor } from '../syntax/cursor.js';
import { eventType } from '../tables/event-types.js';
import { compareReleases, existsIn, type Release } from '../tables/release.js';
import { subType, subTypesOf } from '../tables/sub-types.js';
import { COMMAND_LINES, isFlagList } from './command-flags.js';
import { describeType } from './code-field.js';
import { changeTo } from './rewrite.js';
import type { Problem, Rule } from './rule.js';

export const misleadingFlag: Rule = {
  name: 'misleading-flag',
  severity: 'warning',
  summary: 'A flag of `hubble observe` that the CLI takes, and that does not do what it says.',
  why:
    'Some values are taken without a word. `--type agent` and `--type debug` ask for events that are not flows: `hubble observe ' +
    'agent-events` and `debug-events` show them. `--cluster` takes a name, and wildcards only up to 1.16. `--encrypted` reads no value, so that ' +
    '`--encrypted=false` means encrypted. Any word that `--ip-version` does not know stands for packets that are not IP.',
  kinds: COMMAND_LINES,
  about: (_, field, list) => !list && CHECKS[flagOf(field)?.name ?? ''] !== undefined,
  check(bound, { release }) {
    const { value, field } = bound;
    const flag = flagOf(field);
    const text = value?.string;
    const check = CHECKS[flag?.name ?? ''];
    if (!value || !flag || text === undefined || !check || isFlagList(field, text)) return [];
    const found = check(text, release);
    return found ? [problem(value, field.name, found)] : [];
  },
};

interface Misled {
  readonly message: string;
  readonly instead?: string;
}

type Check = (text: string, release: Release) => Misled | undefined;

const CHECKS: Readonly<Record<string, Check>> = {
  type: ofType,
  cluster: ofCluster,
  'from-cluster': ofCluster,
  'to-cluster': ofCluster,
  encrypted: (text) => negated(text, 'encrypted', 'unencrypted'),
  unencrypted: (text) => negated(text, 'unencrypted', 'encrypted'),
  'ip-version': ofVersion,
};

function problem(value: Cursor, flag: string, { message, instead }: Misled): Problem {
  return { span: value.span, message: `\`${flag}\` ${message}`, fixes: changeTo(value, instead) };
}

function ofType(text: string, release: Release): Misled | undefined {
  const read = parseTypeFlag(text);
  if (!read.ok) return undefined;
  const { type: number = 0, match_sub_type: narrowed, sub_type: sub = 0 } = read.value;
  const row = eventType(number);
  const never = 'the filter is taken and never matches a flow.';
  if (row?.produces === 'AgentEvent')
    return {
      message: `asks for events of the agent, which are not flows: ${never} \`hubble observe agent-events\` shows them.`,
    };
  if (row?.produces === 'DebugEvent')
    return {
      message: `asks for debug events, which are not flows: ${never} \`hubble observe debug-events\` shows them.`,
    };
  if (number === 0) return undefined;
  if (row?.produces !== 'Flow')
    return { message: `names event type ${describeType(number)}, which no flow has: ${never}` };
  if (!narrowed || subTypesOf(number).length === 0) return undefined;
  const known = subType(number, sub);
  if (known && existsIn(release, known)) return undefined;
  return {
    message: `names sub type ${sub} of event type ${describeType(number)}, which does not exist in Cilium ${release}: ${never}`,
  };
}

function ofCluster(text: string, release: Release): Misled | undefined {
  if (!text.includes('*') || compareReleases(release, '1.17') < 0) return undefined;
  return {
    message: `compares whole names from Cilium 1.17 on, so that "${text}" never matches. Write the flag once for each cluster.`,
  };
}

function negated(text: string, name: string, other: string): Misled | undefined {
  if (!/^(?:f|false|0|no)$/i.test(text)) return undefined;
  return { message: `reads no value: \`--${name}=${text}\` means ${name} all the same. Write \`--${other}\`.` };
}

function ofVersion(text: string): Misled | undefined {
  if (/^(?:(?:ip|v|ipv)?[46]|none)$/i.test(text)) return undefined;
  const instead = /^\D*[46]\D*$/.test(text) ? `v${text.replace(/\D/g, '')}` : undefined;
  return {
    message: `does not know "${text}" and takes it for what is not IP. Write ${instead ?? 'v4 or v6'}.`,
    ...(instead && { instead }),
  };
}
