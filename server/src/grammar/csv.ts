import { failed, parsed, type Parsed } from './parsed.js';

/** Reads the fields of one line as Go's encoding/csv does, whose errors count columns in bytes. */
export function parseCsvLine(text: string): Parsed<readonly string[]> {
  const fields: string[] = [];
  for (let at = 0; at <= text.length && text !== '';) {
    if (text[at] === '"') {
      const [quoted = '', closing] = /^"(?:[^"]|"")*("?)/.exec(text.slice(at)) ?? [];
      const end = at + quoted.length;
      if (closing === '') return fault(text, end, 'extraneous or missing " in quoted-field');
      if (end < text.length && text[end] !== ',')
        return fault(text, end - 1, 'extraneous or missing " in quoted-field');
      fields.push(quoted.slice(1, -1).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const [field = ''] = /^[^,]*/.exec(text.slice(at)) ?? [];
      const quote = field.indexOf('"');
      if (quote >= 0) return fault(text, at + quote, 'bare " in non-quoted field');
      fields.push(field);
      at += field.length + 1;
    }
  }
  return parsed(fields);
}

function fault(text: string, at: number, what: string): Parsed<never> {
  const column = new TextEncoder().encode(text.slice(0, at)).length + 1;
  return failed(`parse error on line 1, column ${column}: ${what}`);
}
