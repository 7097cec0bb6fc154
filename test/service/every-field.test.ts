import assert from 'node:assert/strict';
import { FILE_MESSAGES } from '../../server/src/schema/files.js';
import { enumType, MESSAGES } from '../../server/src/schema/messages.js';
import { complete } from '../../server/src/service/completion.js';
import { prose } from '../../server/src/service/describe/markdown.js';
import { diagnose } from '../../server/src/service/diagnose.js';
import type { Diagnostic } from '../../server/src/service/diagnostic.js';
import { hover } from '../../server/src/service/hover.js';
import { existsIn } from '../../server/src/tables/release.js';
import { applyEdits, documentOf, withCaret } from '../support/caret.js';
import { everyPlace, listed } from '../support/places.js';

// The development branch knows every field that is not gone.
const RELEASE = 'main';
const OPTIONS = { release: RELEASE, snippets: true } as const;
/** The lines of an exporter are bound to the messages that they share with `hubble observe`. */
const NOT_VISITED = ['ExportEvent'];
const PLACES = everyPlace();
/** Messages whose fields have a hover of their own, made from the tables of codes. */
const CODES = ['event-type', 'sub-type'];

function problems(text: string, rule: string): Diagnostic[] {
  return diagnose(documentOf(text, 'yaml'), { release: RELEASE }).filter((one) => one.rule === rule);
}

describe('every field', () => {
  it('is in a place that the tests below visit', () => {
    const visited = new Set(PLACES.map(({ message }) => message.name));
    const rest = [...MESSAGES, ...FILE_MESSAGES].map(({ name }) => name).filter((name) => !visited.has(name));
    assert.deepEqual(rest, NOT_VISITED);
  });

  for (const { message, write } of PLACES) {
    const fields = message.fields.filter((field) => existsIn(RELEASE, field));

    for (const field of message.fields) {
      it(`${message.name}.${field.name} is hovered`, () => {
        const { document, offset } = withCaret(write(`"|${field.name}": null`), 'yaml');
        const text = hover(document, offset, RELEASE)?.markdown ?? '';
        const coded = CODES.includes(field.type.kind) || field.name === 'event_type';
        assert.ok(coded ? text.includes(field.name) : text.includes(`**${prose(field.name)}** · `), text);
        if (!coded) assert.ok(text.includes(prose(field.doc)), text);
      });
    }

    it(`${message.name}: all keys are offered, each of them once`, () => {
      const { document, offset } = withCaret(write('|'), 'yaml');
      const labels = complete(document, offset, OPTIONS).map(({ label }) => label);
      assert.deepEqual([...labels].sort(), fields.map(({ name }) => name).sort());
    });

    it(`${message.name}: a key that is there is not offered again, and an unknown one is flagged`, () => {
      const [first] = fields;
      if (!first) return;
      const { document, offset } = withCaret(write(`"${first.name}": null, |`), 'yaml');
      assert.ok(!complete(document, offset, OPTIONS).some(({ label }) => label === first.name));
      const flagged = problems(write('"nobody knows this": 1'), 'unknown-key');
      assert.equal(flagged.length, message.rest ? 0 : 1);
    });

    for (const field of fields) {
      if (field.type.kind !== 'enum') continue;
      const { name, values } = enumType(field.type.enum);
      const valued = (value: string): string => write(`"${field.name}": ${listed(field, value)}`);

      it(`${message.name}.${field.name} takes the values of ${name}, by name and number, and no other name`, () => {
        const { document, offset } = withCaret(valued('|'), 'yaml');
        const items = complete(document, offset, OPTIONS);
        for (const value of values.filter((row) => existsIn(RELEASE, row))) {
          const item = items.find(({ label }) => label === value.name);
          assert.ok(item, `${value.name} is offered`);
          assert.ok(item.documentation().includes(prose(value.name)));
          const written = applyEdits(document.text, [item.edit]);
          assert.ok(written.includes(value.name), written);
          assert.deepEqual(problems(written, 'unknown-enum-value'), []);
          assert.deepEqual(problems(valued(String(value.number)), 'unknown-enum-value'), []);
          const at = withCaret(valued(`"${value.name}|"`), 'yaml');
          assert.match(
            hover(at.document, at.offset, RELEASE)?.markdown ?? '',
            new RegExp(`\\b${value.number} of enum`),
          );
        }
        const [flagged] = problems(valued('"NOT_A_VALUE_AT_ALL"'), 'unknown-enum-value');
        assert.ok(flagged);
        assert.equal(flagged.severity, message.name.startsWith('FlowFilter') ? 'error' : 'hint');
        const [number] = problems(valued('98765'), 'unknown-enum-value');
        assert.equal(number?.severity, 'hint');
      });
    }
  }
});
