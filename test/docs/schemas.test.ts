import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse, parseAllDocuments } from 'yaml';
import { schemaFiles } from '../../scripts/docs/schemas/schemas.js';
import { HubbleDocument } from '../../server/src/document/hubble-document.js';
import { RULE_HEADS } from '../../server/src/rules/index.js';
import type { Kind } from '../../server/src/schema/kinds.js';
import { MESSAGES } from '../../server/src/schema/messages.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import { readProjectConfig } from '../../server/src/service/config/project-config.js';
import type { Cursor } from '../../server/src/syntax/cursor.js';
import { parseText } from '../../server/src/syntax/parse-text.js';
import { TreeCache } from '../../server/src/syntax/tree-cache.js';
import { filterCases, vectors } from '../support/vectors.js';

const FOLDER = new URL('../../schemas/', import.meta.url);
const NAMES = ['cli-config', 'flow', 'flow-filter', 'flowlogs', 'helm-values', 'hubble-ls'];

interface Schema {
  readonly $id: string;
  readonly title: string;
  readonly $defs?: Record<string, { readonly properties: Record<string, { readonly description?: string }> }>;
}

function read(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8')) as Schema;
}

function validator(name: string): ValidateFunction {
  return new Ajv2020({ strictTypes: false, allowUnionTypes: true, allErrors: true }).compile(read(name));
}

function example(name: string): string {
  return readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
}

/** What our own checker says of a text, and what else is no schema's business is not counted. */
function worst(text: string, kind: Kind): 'error' | 'warning' | 'nothing' {
  const found = diagnose(new HubbleDocument(text, 'yaml', undefined, kind), { release: '1.19' });
  const has = (level: string): boolean => found.some(({ severity }) => severity === level);
  return has('error') ? 'error' : has('warning') ? 'warning' : 'nothing';
}

/** Keys that Go finds in any case, which no schema can say. */
const OTHER_CASE = /^[- ]+(?:NAME|filepath):/m;

/** The value of a text of one document of YAML, as Go reads it; undefined where it has none, or one with aliases. */
function valueOf(text: string): unknown {
  if (text.includes('&') || OTHER_CASE.test(text)) return undefined;
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const [root, ...others] = parseText(text, 'yaml', new TreeCache());
  return root && others.length === 0 ? plain(root) : undefined;
}

function plain(cursor: Cursor): unknown {
  const { node } = cursor;
  if (node.kind === 'seq') return cursor.items().map(plain);
  if (node.kind === 'scalar') return node.value;
  return Object.fromEntries(cursor.entries().map(({ name, value }) => [name, value ? plain(value) : null]));
}

describe('the JSON Schemas', () => {
  it('are what `npm run docs` writes', async () => {
    const files = await schemaFiles(RULE_HEADS);
    assert.deepEqual(readdirSync(FOLDER).sort(), [...files.keys()].sort());
    for (const [name, text] of files) {
      assert.equal(readFileSync(new URL(name, FOLDER), 'utf8'), text, `${name} is out of date: run npm run docs`);
    }
  });

  for (const name of NAMES) {
    it(`${name} is one of draft 2020-12, with an id and a title, and says what each key is`, () => {
      const schema = read(name);
      assert.equal(new Ajv2020().validateSchema(schema), true);
      validator(name);
      assert.ok(schema.$id.endsWith(`/schemas/${name}.schema.json`));
      assert.ok(schema.title);
      for (const [message, { properties }] of Object.entries(schema.$defs ?? {})) {
        for (const [key, { description }] of Object.entries(properties)) assert.ok(description, `${message}.${key}`);
      }
    });
  }

  it('have each field of a filter, in both spellings', () => {
    const properties = Object.keys(read('flow-filter').$defs?.FlowFilter?.properties ?? {});
    const filter = MESSAGES.find(({ name }) => name === 'FlowFilter');
    const spelled = filter?.fields.flatMap(({ name, alias }) => [name, ...(alias === undefined ? [] : [alias])]);
    assert.deepEqual(properties, spelled);
  });

  const EXAMPLES: readonly (readonly [schema: string, file: string])[] = [
    ['flow-filter', 'filter.json'],
    ['flow', 'flow.json'],
    ['helm-values', 'values.yaml'],
    ['cli-config', 'allowlist.yaml'],
  ];
  for (const [schema, file] of EXAMPLES) {
    it(`${schema} takes examples/${file}`, () => {
      const validate = validator(schema);
      assert.equal(validate(parse(example(file))), true, JSON.stringify(validate.errors));
    });
  }

  it('flow takes each line of examples/flows.jsonl, and no line with a key that Hubble does not know', () => {
    const validate = validator('flow');
    for (const line of example('flows.jsonl').trim().split('\n')) {
      assert.equal(validate(JSON.parse(line)), true, `${line}: ${JSON.stringify(validate.errors)}`);
    }
    assert.equal(validate({ flow: { verdit: 'DROPPED' } }), false);
    assert.equal(validate({ verdict: 'LOST' }), false);
  });
});

/** What a schema says beside what hubble did, over recorded cases. */
function compared(
  cases: readonly { readonly value: unknown; readonly isTaken: boolean; readonly text: string }[],
  name: string,
) {
  const validate = validator(name);
  const taken = cases.filter(({ isTaken }) => isTaken);
  const refused = cases.filter(({ isTaken }) => !isTaken);
  return {
    wronglyRefused: taken.filter(({ value }) => !validate(value)).map(({ text }) => text),
    taken: taken.length,
    refused: refused.length,
    missed: refused.filter(({ value }) => validate(value)).map(({ text }) => text),
  };
}

describe('the JSON Schemas agree with what was recorded', () => {
  it('flow-filter takes what decodes, and refuses most of what does not', () => {
    const cases = [...filterCases().values()]
      .flat()
      .filter(({ args, whitelist_raw }) => args === undefined && whitelist_raw.length === 1)
      .flatMap(({ whitelist_raw: [text = ''], stage }) => {
        try {
          const value: unknown = JSON.parse(text);
          // What is refused later, such as a broken expression, a schema may take or refuse.
          return stage === 'build' ? [] : [{ text, value, isTaken: stage === undefined }];
        } catch {
          return []; // no JSON, or several values
        }
      });
    const { wronglyRefused, taken, refused, missed } = compared(cases, 'flow-filter');
    assert.deepEqual(wronglyRefused, []);
    assert.ok(taken > 300 && refused > 40, `${taken} and ${refused}`);
    assert.ok(missed.length < refused / 10, missed.join('\n'));
  });

  it('flowlogs takes what our checker says nothing of, and refuses most of what the agent refuses', () => {
    const recorded = vectors<{ yaml: string; accepted: boolean }>('exporter');
    const cases = recorded.flatMap(({ yaml: text, accepted }) => {
      const value = valueOf(text);
      return value === undefined || (accepted && worst(text, 'flowlogs') !== 'nothing')
        ? []
        : [{ text, value, isTaken: accepted }];
    });
    const { wronglyRefused, taken, refused, missed } = compared(cases, 'flowlogs');
    assert.deepEqual(wronglyRefused, []);
    assert.ok(taken > 20 && refused > 30);
    assert.ok(missed.length < refused / 4, missed.join('\n'));
  });

  it('cli-config takes what our checker says nothing of', () => {
    const recorded = vectors<{ content: string | null }>('config');
    const cases = recorded.flatMap(({ content }) => {
      const text = content ?? '';
      const value = valueOf(text);
      return value === undefined || worst(text, 'cli-config') !== 'nothing' ? [] : [{ text, value, isTaken: true }];
    });
    const { wronglyRefused, taken } = compared(cases, 'cli-config');
    assert.deepEqual(wronglyRefused, []);
    assert.ok(taken > 10);
  });

  const CONFIGS = [
    'ciliumVersion: "1.18"\nrules: { quoted-code: off }\nfiles: { "a/*": none }\n',
    'ciliumVersion: auto\n',
    'rules:\n',
    'rule: {}\n',
    'rules: { quoted-cod: off }\n',
    'rules: { quoted-code: loud }\n',
    'files: { a: helm }\n',
    'rules: []\n',
  ];
  it('hubble-ls takes the files that the server takes', () => {
    const validate = validator('hubble-ls');
    for (const text of CONFIGS) {
      assert.equal(validate(parse(text)), readProjectConfig(text).problems.length === 0, text);
    }
  });
});
