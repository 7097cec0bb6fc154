import { codeNotANumber } from './code-not-a-number.js';
import { quotedCode } from './quoted-code.js';
import { removedEventType } from './removed-event-type.js';
import type { Rule } from './rule.js';
import { subTypeIgnored } from './sub-type-ignored.js';
import { unknownEventType } from './unknown-event-type.js';
import { unknownSubType } from './unknown-sub-type.js';

/** Every rule, in the order in which several at one place are shown. */
export const RULES: readonly Rule[] = [
  codeNotANumber,
  quotedCode,
  unknownEventType,
  removedEventType,
  unknownSubType,
  subTypeIgnored,
];
