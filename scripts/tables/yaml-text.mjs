/** A plain value as YAML on one line: strings bare where YAML reads them back as the same string. */
export function yamlText(value) {
  if (typeof value === 'string') return isBare(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(yamlText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${yamlText(key)}: ${yamlText(member)}`);
    return `{${members.join(', ')}}`;
  }
  return String(value);
}

/** Words that YAML 1.1, which Helm and Cilium read, does not take for text. */
const OTHER_TYPES = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;

function isBare(text) {
  const plain = /^[A-Za-z/][\w./:-]*(?<!:)$/.test(text) || /^\d+[a-z]+$/.test(text);
  return plain && !OTHER_TYPES.test(text);
}
