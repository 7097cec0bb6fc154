import type { Language } from '../../server/src/syntax/node.js';

/** A way in which an event type and a sub type are written down, with carets to put at either number. */
export interface Shape {
  readonly name: string;
  readonly language: Language;
  /** The whole text; `type` and `subType` are put where the numbers stand. */
  write(type: string, subType: string): string;
}

const indent = (text: string, by: number): string => text.replace(/^/gm, ' '.repeat(by));

/** Every place of an `event_type` whose numbers are read: in YAML, in JSON inside YAML, and in the JSON of flows. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'YAML block in Helm values',
    language: 'yaml',
    write: (type, subType) =>
      `hubble:\n  export:\n    dynamic:\n      config:\n        content:\n          - name: a\n            includeFilters:\n` +
      `              - event_type:\n                  - type: ${type}\n                    match_sub_type: true\n                    sub_type: ${subType}\n`,
  },
  {
    name: 'YAML flow in Helm values',
    language: 'yaml',
    write: (type, subType) =>
      `hubble:\n  export:\n    dynamic:\n      config:\n        content:\n        - excludeFilters:\n` +
      `          - event_type: [{ type: ${type}, match_sub_type: true, sub_type: ${subType} }]\n`,
  },
  {
    name: 'JSON in a single-quoted YAML string',
    language: 'yaml',
    write: (type, subType) =>
      `allowlist:\n  - '{"event_type":[{"type":${type},"match_sub_type":true,"sub_type":${subType}}]}'\n`,
  },
  {
    name: 'JSON in a double-quoted YAML string',
    language: 'yaml',
    write: (type, subType) =>
      `denylist:\r\n  - "{\\"event_type\\":[{\\"type\\":${type},\\"match_sub_type\\":true,\\"sub_type\\":${subType}}]}"\r\n`,
  },
  {
    name: 'JSON in a literal block scalar',
    language: 'yaml',
    write: (type, subType) =>
      `hubble:\n  export:\n    static:\n      denyList:\n        - ¦-\n` +
      indent(
        `{\n  "source_pod": ["a/😀"],\n  "event_type": [{"type": ${type}, "match_sub_type": true, "sub_type": ${subType}}]\n}\n`,
        10,
      ),
  },
  {
    name: 'a bare filter',
    language: 'json',
    write: (type, subType) => `{"event_type": [{"type": ${type}, "matchSubType": true, "subType": ${subType}}]}`,
  },
  {
    name: 'a flow',
    language: 'json',
    write: (type, subType) =>
      `{\n  "verdict": "FORWARDED",\n  "event_type": {\n    "type": ${type},\n    "sub_type": ${subType}\n  },\n  "Summary": "x"\n}\n`,
  },
  {
    name: 'the second line of a flow log',
    language: 'json',
    write: (type, subType) =>
      `{"flow":{"verdict":"FORWARDED","event_type":{"type":4}},"node_name":"a"}\n` +
      `{"flow":{"verdict":"FORWARDED","event_type":{"type":${type},"sub_type":${subType}}},"node_name":"a"}\n`,
  },
];
