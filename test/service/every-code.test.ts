import assert from 'node:assert/strict';
import { complete } from '../../server/src/service/completion.js';
import { inlayHints } from '../../server/src/service/hints.js';
import { hover } from '../../server/src/service/hover.js';
import { EVENT_TYPES } from '../../server/src/tables/event-types.js';
import { subTypesOf } from '../../server/src/tables/sub-types.js';
import { applyEdits, documentOf, withCaret } from '../support/caret.js';
import { SHAPES, type Shape } from '../support/shapes.js';

// The development branch knows every code that is not gone; recorder is, and has a release of its own below.
const RELEASE = 'main';
const TYPES = EVENT_TYPES.filter(({ number }) => number !== 0);
const CURRENT = TYPES.filter(({ until }) => until === undefined);

function hoverAt(shape: Shape, sample: string): string {
  const { document, offset } = withCaret(sample, shape.language);
  return hover(document, offset, RELEASE)?.markdown ?? '';
}

function completed(shape: Shape, sample: string, label: string): string | undefined {
  const { document, offset } = withCaret(sample, shape.language);
  const item = complete(document, offset, { release: RELEASE, snippets: true }).find((one) => one.label === label);
  return item && applyEdits(document.text, [item.edit]);
}

/** The text of a document in this shape with both numbers written. */
function written(shape: Shape, type: number, subType: number): string {
  return documentOf(shape.write(String(type), String(subType)), shape.language).text;
}

function hintsIn(shape: Shape, text: string): string[] {
  const document = documentOf(text, shape.language);
  return inlayHints(document, { start: 0, end: text.length }).map(
    ({ offset, name }) => `${/\d+$/.exec(text.slice(0, offset))?.[0] ?? ''} ${name}`,
  );
}

for (const shape of SHAPES) {
  describe(`codes in ${shape.name}`, () => {
    for (const { number, name } of TYPES) {
      it(`type ${number} is hovered as ${name}`, () => {
        const text = hoverAt(shape, shape.write(`${number}|`, '0'));
        assert.ok(text.includes(`**${name}** · event type ${number}`), text);
        for (const sub of subTypesOf(number)) assert.ok(text.includes(sub.name), `${sub.name} in ${text}`);
      });
    }
    for (const { number, name } of CURRENT) {
      it(`type ${name} is completed to ${number}`, () => {
        assert.equal(completed(shape, shape.write('|', '0'), name), written(shape, number, 0));
        assert.equal(
          completed(shape, shape.write(`${String(number).slice(0, 1)}|`, '0'), name),
          written(shape, number, 0),
        );
      });
    }
    for (const type of TYPES) {
      for (const { number, name } of subTypesOf(type.number)) {
        it(`sub type ${type.name}:${number} is hovered, hinted and completed as ${name}`, () => {
          const text = hoverAt(shape, shape.write(String(type.number), `${number}|`));
          assert.ok(text.includes(`**${name}** · sub type ${number} of ${type.name}`), text);
          const whole = written(shape, type.number, number);
          assert.deepEqual(hintsIn(shape, whole).slice(-2), [`${type.number} ${type.name}`, `${number} ${name}`]);
          assert.equal(completed(shape, shape.write(String(type.number), '|'), name), whole);
        });
      }
    }
  });
}
