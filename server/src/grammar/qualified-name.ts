const NAME = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const SUBDOMAIN = '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*';
const MAX_NAME = 63;
const MAX_SUBDOMAIN = 253;
const NAME_RULE =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

/** What is wrong with a label key, `[prefix/]name`, as Kubernetes' validation says it; empty when it is fine. */
export function labelKeyErrors(key: string): string[] {
  const parts = key.split('/');
  if (parts.length > 2) {
    return [
      `a valid label key ${NAME_RULE} (${example(NAME, 'MyName', 'my.name', '123-abc')} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ];
  }
  const name = parts.at(-1) ?? '';
  const prefixErrors = parts.length === 2 ? subdomainErrors(parts[0] ?? '').map((error) => 'prefix part ' + error) : [];
  return [...prefixErrors, ...nameErrors(name).map((error) => 'name part ' + error)];
}

/** What is wrong with a label value; empty when it is fine. */
export function labelValueErrors(value: string): string[] {
  const errors: string[] = [];
  if (value.length > MAX_NAME) errors.push(tooLong(MAX_NAME));
  if (value !== '' && !isName(value)) {
    const usage = example(`(${NAME})?`, 'MyValue', 'my_value', '12345');
    errors.push(`a valid label must be an empty string or ${NAME_RULE.replace('must ', '')} (${usage}`);
  }
  return errors;
}

function nameErrors(name: string): string[] {
  const errors: string[] = [];
  if (name === '') errors.push('must be non-empty');
  else if (name.length > MAX_NAME) errors.push(tooLong(MAX_NAME));
  if (!isName(name)) errors.push(`${NAME_RULE} (${example(NAME, 'MyName', 'my.name', '123-abc')}`);
  return errors;
}

function subdomainErrors(prefix: string): string[] {
  if (prefix === '') return ['must be non-empty'];
  const errors: string[] = [];
  if (prefix.length > MAX_SUBDOMAIN) errors.push(tooLong(MAX_SUBDOMAIN));
  if (!prefix.split('.').every((label) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(label))) {
    const rule =
      "must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
    errors.push(`a lowercase RFC 1123 subdomain ${rule} (${example(SUBDOMAIN, 'example.com')}`);
  }
  return errors;
}

function isName(text: string): boolean {
  return /^[-A-Za-z0-9_.]+$/.test(text) && /^[A-Za-z0-9]/.test(text) && /[A-Za-z0-9]$/.test(text);
}

function tooLong(limit: number): string {
  return `must be no more than ${limit} characters`;
}

function example(expression: string, ...examples: string[]): string {
  return `e.g. ${examples.map((text) => `'${text}', `).join(' or ')}regex used for validation is '${expression}')`;
}
