import { Code, inline, print } from './write.mjs';

/**
 * Messages as TypeScript, one field a line where it fits, and the imports that their types need. Types are {@link Code}
 * that names a constant or calls a function of value-types.ts.
 */
export function messagesText(messages) {
  const names = new Set();
  const note = (type) => {
    if (type instanceof Code) names.add(/^\w+/.exec(type.text)[0]);
  };
  const texts = messages.map(({ fields, ...head }) => {
    note(head.rest);
    for (const { type } of fields) note(type);
    const heads = Object.entries(head)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `    ${key}: ${inline(value)},\n`);
    const rows = fields.map((field) => `      ${print(field, 6)},\n`).join('');
    return `  {\n${heads.join('')}    fields: [${rows === '' ? '' : `\n${rows}    `}],\n  },\n`;
  });
  const imports = ["import type { Message } from '../field.js';"];
  if (names.size > 0) imports.push(`import { ${[...names].sort().join(', ')} } from '../value-types.js';`);
  return { text: `[\n${texts.join('')}]`, imports };
}
