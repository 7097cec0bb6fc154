import { addressSpelling } from './address-spelling.js';
import { aggregationOff } from './aggregation-off.js';
import { blanksInFilter } from './blanks-in-filter.js';
import { bracesInParameter } from './braces-in-parameter.js';
import { codeNotANumber } from './code-not-a-number.js';
import { commentNamesAnother } from './comment-names-another.js';
import { conflictingMetrics } from './conflicting-metrics.js';
import { correlationOff } from './correlation-off.js';
import { coveredFilter } from './covered-filter.js';
import { coveredValue } from './covered-value.js';
import { deprecatedFieldMaskPath } from './deprecated-field-mask-path.js';
import { dnsQueryEnd } from './dns-query-end.js';
import { dottedHelmPath } from './dotted-helm-path.js';
import { duplicateEntry } from './duplicate-entry.js';
import { duplicateField } from './duplicate-field.js';
import { emptyEntry } from './empty-entry.js';
import { emptyField } from './empty-field.js';
import { encryptedFalse } from './encrypted-false.js';
import { endInPast } from './end-in-past.js';
import { enumAsNumber } from './enum-as-number.js';
import { eventNotAFlow } from './event-not-a-flow.js';
import { eventsNotEmitted } from './events-not-emitted.js';
import { exporterOff } from './exporter-off.js';
import { exporterOverride } from './exporter-override.js';
import { fieldMaskOverlap } from './field-mask-overlap.js';
import { fieldMaskSeparator } from './field-mask-separator.js';
import { fieldMaskWithoutNode } from './field-mask-without-node.js';
import { fieldMaskWithoutTime } from './field-mask-without-time.js';
import { flagTakesOneValue } from './flag-takes-one-value.js';
import { headerNameCase } from './header-name-case.js';
import { httpEventType } from './http-event-type.js';
import { ignoredDocument } from './ignored-document.js';
import { impossibleName } from './impossible-name.js';
import { incompleteCredentials } from './incomplete-credentials.js';
import { invalidAddress } from './invalid-address.js';
import { invalidCel } from './invalid-cel.js';
import { invalidConfig } from './invalid-config.js';
import { invalidDuration } from './invalid-duration.js';
import { invalidHttpStatus } from './invalid-http-status.js';
import { invalidJson } from './invalid-json.js';
import { invalidLabelSelector } from './invalid-label-selector.js';
import { invalidNamePattern } from './invalid-name-pattern.js';
import { invalidPort } from './invalid-port.js';
import { invalidRegex } from './invalid-regex.js';
import { invalidRingBufferCapacity } from './invalid-ring-buffer-capacity.js';
import { invalidTime } from './invalid-time.js';
import { keyNotInRelease } from './key-not-in-release.js';
import { keySpelling } from './key-spelling.js';
import { labelNotRequired } from './label-not-required.js';
import { labelSource } from './label-source.js';
import { literalWildcard } from './literal-wildcard.js';
import { localIdentity } from './local-identity.js';
import { matchesEverything } from './matches-everything.js';
import { misleadingFlag } from './misleading-flag.js';
import { missingKey } from './missing-key.js';
import { namespaceMissing } from './namespace-missing.js';
import { negativeFileLimit } from './negative-file-limit.js';
import { neverMatches } from './never-matches.js';
import { noLongerEmitted } from './no-longer-emitted.js';
import { octalNumber } from './octal-number.js';
import { onlyFirstFilter } from './only-first-filter.js';
import { queryInHttpPath } from './query-in-http-path.js';
import { quotedCode } from './quoted-code.js';
import { refusedFile } from './refused-file.js';
import { refusedFlag } from './refused-flag.js';
import { removedEventType } from './removed-event-type.js';
import { replyTrueAndFalse } from './reply-true-and-false.js';
import type { Rule, RuleHead } from './rule.js';
import { secondSlashIgnored } from './second-slash-ignored.js';
import { sharedLogFile } from './shared-log-file.js';
import { subTypeIgnored } from './sub-type-ignored.js';
import { subTypeMissing } from './sub-type-missing.js';
import { swallowedByDenylist } from './swallowed-by-denylist.js';
import { unknownDropReason } from './unknown-drop-reason.js';
import { unknownEnumValue } from './unknown-enum-value.js';
import { unknownEventType } from './unknown-event-type.js';
import { unknownFieldMaskPath } from './unknown-field-mask-path.js';
import { unknownHelmPath } from './unknown-helm-path.js';
import { unknownKey } from './unknown-key.js';
import { unknownMetric } from './unknown-metric.js';
import { unknownMonitorEvent } from './unknown-monitor-event.js';
import { unknownProtocol } from './unknown-protocol.js';
import { unknownSubType } from './unknown-sub-type.js';
import { unknownValue } from './unknown-value.js';
import { unreadModeline } from './unread-modeline.js';
import { unreadableSetting } from './unreadable-setting.js';
import { unusedIgnore } from './unused-ignore.js';
import { valueNeverMatches } from './value-never-matches.js';
import { verdictImplied } from './verdict-implied.js';
import { workloadKind } from './workload-kind.js';
import { wrongType } from './wrong-type.js';

const RULES_OF_VALUES: readonly Rule[] = [
  codeNotANumber,
  quotedCode,
  unknownEventType,
  removedEventType,
  unknownSubType,
  subTypeIgnored,
  unknownKey,
  unknownHelmPath,
  unknownValue,
  unreadableSetting,
  keyNotInRelease,
  duplicateField,
  wrongType,
  invalidJson,
  unknownEnumValue,
  unknownFieldMaskPath,
  invalidAddress,
  invalidPort,
  invalidLabelSelector,
  invalidHttpStatus,
  invalidNamePattern,
  unknownProtocol,
  invalidRegex,
  invalidCel,
  httpEventType,
  refusedFlag,
  flagTakesOneValue,
  misleadingFlag,
  invalidDuration,
  invalidTime,
  invalidRingBufferCapacity,
  unknownMetric,
  conflictingMetrics,
  unknownDropReason,
  unknownMonitorEvent,
  addressSpelling,
  commentNamesAnother,
  deprecatedFieldMaskPath,
  dnsQueryEnd,
  emptyEntry,
  emptyField,
  encryptedFalse,
  enumAsNumber,
  eventNotAFlow,
  fieldMaskOverlap,
  fieldMaskWithoutNode,
  fieldMaskWithoutTime,
  headerNameCase,
  impossibleName,
  keySpelling,
  labelNotRequired,
  labelSource,
  literalWildcard,
  localIdentity,
  namespaceMissing,
  noLongerEmitted,
  neverMatches,
  coveredFilter,
  coveredValue,
  matchesEverything,
  swallowedByDenylist,
  verdictImplied,
  octalNumber,
  queryInHttpPath,
  replyTrueAndFalse,
  secondSlashIgnored,
  subTypeMissing,
  valueNeverMatches,
  workloadKind,
  missingKey,
  duplicateEntry,
  dottedHelmPath,
  aggregationOff,
  blanksInFilter,
  bracesInParameter,
  correlationOff,
  endInPast,
  eventsNotEmitted,
  exporterOff,
  exporterOverride,
  fieldMaskSeparator,
  ignoredDocument,
  incompleteCredentials,
  negativeFileLimit,
  onlyFirstFilter,
  sharedLogFile,
];

/** Every rule, in the order in which several at one place are shown. */
export const RULES: readonly Rule[] = [...RULES_OF_VALUES, refusedFile(RULES_OF_VALUES)];

/** Everything that a diagnostic may be called by: the rules for values, and those for a file as a whole. */
export const RULE_HEADS: readonly RuleHead[] = [...RULES, unreadModeline, unusedIgnore, invalidConfig];
