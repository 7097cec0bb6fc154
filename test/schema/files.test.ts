import assert from 'node:assert/strict';
import type { Field, Message, ValueType } from '../../server/src/schema/field.js';
import { defaultIn } from '../../server/src/schema/defaults.js';
import { CLI_CONFIG_KEYS, FILE_MESSAGES, fileMessage } from '../../server/src/schema/files.js';
import { fieldOf, message, MESSAGES } from '../../server/src/schema/messages.js';
import { compareReleases, existsIn, RELEASES } from '../../server/src/tables/release.js';
import { yamlValue } from '../support/yaml-value.js';

const FIELDS = FILE_MESSAGES.flatMap((owner) => owner.fields.map((field) => [owner, field] as const));
const ROOTS = ['HelmValues', 'FlowLogs', 'DynamicMetrics', 'CiliumConfig', 'CliConfig', 'FilterLists'];

function label(owner: Message, field: Field): string {
  return `${owner.name}.${field.name}`;
}

function inner(type: ValueType): string | undefined {
  if (type.kind === 'json-text') return inner(type.of);
  return type.kind === 'message' ? type.message : undefined;
}

function resolve(name: string): Message {
  return fileMessage(name) ?? message(name);
}

/** Whether a value that YAML gave has the type; null deletes a Helm value and fits everywhere. */
function fits(value: unknown, type: ValueType): boolean {
  switch (type.kind) {
    case 'integer':
      return Number.isInteger(value) || (type.orString === true && typeof value === 'string');
    case 'scalar':
      return typeof value === (type.scalar === 'bool' ? 'boolean' : 'string');
    case 'json-text':
      return typeof value === 'string';
    case 'message':
      return typeof value === 'object' && !Array.isArray(value) && keysFit(value ?? {}, resolve(type.message));
    default:
      return true;
  }
}

function keysFit(value: object, owner: Message): boolean {
  return Object.entries(value).every(([key, member]) => {
    const field = fieldOf(owner, key);
    return field ? valueFits(member, field) : owner.rest !== undefined && fits(member, owner.rest);
  });
}

function valueFits(value: unknown, { type, repeated }: Field): boolean {
  if (value === null) return true;
  if (!repeated) return fits(value, type);
  return Array.isArray(value) && value.every((member) => fits(member, type));
}

describe('the messages of files', () => {
  it('have one row each, apart from those of protobuf', () => {
    const names = [...FILE_MESSAGES, ...MESSAGES].map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('have fields whose keys stand for one field', () => {
    for (const { name, fields, anyCase } of FILE_MESSAGES) {
      const keys = fields.map((field) => (anyCase ? field.name.toLowerCase() : field.name));
      assert.deepEqual(keys, [...new Set(keys)], name);
    }
  });

  it('are all reached from the root of a file, and refer to messages that are there', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const { type } of resolve(name).fields) visit(inner(type) ?? name);
    };
    ROOTS.forEach(visit);
    assert.deepEqual(
      FILE_MESSAGES.filter(({ name }) => !reached.has(name)).map(({ name }) => name),
      [],
    );
  });

  it('describe every field in a sentence, and say in sentences what surprises', () => {
    for (const [owner, field] of FIELDS) {
      assert.match(field.doc, /^\S[^\n]{1,120}\.$/, label(owner, field));
      for (const note of field.notes ?? []) assert.match(note, /^\S[^\n]{4,160}\.$/, label(owner, field));
    }
  });

  it('end no field before it begins, and deprecate none before', () => {
    for (const [owner, { name, since, until, deprecated, deprecatedSince, sincePatch }] of FIELDS) {
      assert.ok(!until || compareReleases(since, until) <= 0, `${owner.name}.${name}`);
      assert.ok(!deprecatedSince || compareReleases(since, deprecatedSince) <= 0, `${owner.name}.${name}`);
      assert.equal(deprecated === true, deprecatedSince !== undefined, `${owner.name}.${name}`);
      assert.ok(sincePatch?.startsWith(`${since}.`) ?? true, `${owner.name}.${name}`);
    }
  });

  it('hold no message newer than the field that leads to it', () => {
    for (const [owner, field] of FIELDS) {
      const target = field.type.kind === 'message' ? fileMessage(field.type.message) : undefined;
      for (const child of target?.fields ?? []) {
        assert.ok(compareReleases(field.since, child.since) <= 0, `${label(owner, field)}.${child.name}`);
      }
    }
  });
});

describe('defaults and examples', () => {
  it('are YAML of the right type, made of keys that exist', () => {
    for (const [owner, field] of FIELDS) {
      const texts = [field.default, field.example, ...(field.formerDefaults ?? []).map(({ value }) => value)];
      for (const text of texts) {
        if (text === undefined || (text === '""' && field.type.kind === 'json-text')) continue;
        assert.ok(valueFits(yamlValue(text), field), `${label(owner, field)}: ${text}`);
      }
    }
  });

  it('hold JSON filters with keys that exist', () => {
    let shown = 0;
    for (const [owner, field] of FIELDS) {
      if (field.type.kind !== 'json-text' || field.example === undefined) continue;
      shown++;
      for (const text of [yamlValue(field.example)].flat()) {
        assert.ok(typeof text === 'string');
        for (const json of text.split(' ')) {
          const keys = Object.keys(JSON.parse(json) as object);
          assert.ok(
            keys.every((key) => fieldOf(message('FlowFilter'), key)),
            label(owner, field),
          );
        }
      }
    }
    assert.ok(shown > 2);
  });

  it('are among the values where these are listed', () => {
    let listed = 0;
    for (const [owner, field] of FIELDS) {
      if (!field.values) continue;
      listed++;
      for (const release of RELEASES.filter((one) => existsIn(one, field))) {
        const text = defaultIn(field, release);
        if (text === undefined || text === 'null') continue;
        const names = field.values.filter((value) => existsIn(release, value)).map(({ name }) => name);
        assert.ok(names.includes(String(yamlValue(text))), `${label(owner, field)}: ${text}`);
      }
    }
    assert.ok(listed > 10);
  });

  it('go by the release', () => {
    const days = fieldOf(resolve('hubble.tls.auto'), 'certValidityDuration');
    assert.ok(days);
    assert.equal(defaultIn(days, '1.15'), '1095');
    assert.equal(defaultIn(days, '1.16'), '365');
    const moved = fieldOf(resolve('hubble.export'), 'fileMaxSizeMb');
    assert.ok(moved);
    assert.equal(defaultIn(moved, '1.17'), '10');
    assert.equal(defaultIn(moved, '1.18'), undefined);
  });
});

describe('keys', () => {
  it('of a flow log are found in any case, those of its filters are not', () => {
    assert.equal(fieldOf(resolve('FlowLog'), 'FILEPATH')?.name, 'filePath');
    assert.equal(fieldOf(resolve('FlowLogs'), 'flowlogs')?.name, 'flowLogs');
    assert.equal(fieldOf(resolve('FlowLogs'), 'flowLog'), undefined);
    assert.equal(fieldOf(message('FlowFilter'), 'Verdict'), undefined);
  });

  it('of Helm values are found in their own case', () => {
    assert.equal(fieldOf(resolve('hubble.export.static'), 'allowlist'), undefined);
    assert.equal(fieldOf(resolve('hubble.export.static'), 'allowList')?.since, '1.15');
  });

  it('of a file of its own make Cilium refuse it only inside filters', () => {
    for (const { name, ignoresUnknown } of FILE_MESSAGES) assert.equal(ignoresUnknown ?? false, name !== 'FilterLists');
    assert.equal(message('FlowFilter').ignoresUnknown, undefined);
  });
});

describe('a part that Cilium decodes as a whole', () => {
  it('says what happens when that fails', () => {
    const refusals = FIELDS.filter(([, { type }]) => inner(type) === 'FlowFilter').map(
      ([, { onRefusal }]) => onRefusal,
    );
    assert.ok(refusals.length > 0 && refusals.every((text) => text !== undefined));
  });
});

describe('the configuration file of the CLI', () => {
  it('has keys with a flag and an environment variable each', () => {
    assert.ok(CLI_CONFIG_KEYS.has('allowlist') && CLI_CONFIG_KEYS.has('tls-server-name'));
    for (const { name, flag, env } of resolve('CliConfig').fields) {
      assert.equal(flag, `--${name}`);
      assert.equal(env, `HUBBLE_${name.toUpperCase().replaceAll('-', '_')}`);
    }
  });

  it('has a type for each key', () => {
    const kind = (key: string): unknown => fieldOf(resolve('CliConfig'), key)?.type;
    assert.deepEqual(kind('tls'), { kind: 'scalar', scalar: 'bool' });
    assert.deepEqual(kind('port-forward-port'), { kind: 'integer' });
    assert.deepEqual(fieldOf(resolve('CliConfig'), 'timeout')?.grammar, 'duration');
    assert.equal(fieldOf(resolve('CliConfig'), 'tls-ca-cert-files')?.repeated, true);
  });
});
