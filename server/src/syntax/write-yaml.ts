import { Document, isCollection, isScalar, isSeq, visit } from 'yaml';

/**
 * JSON data as block YAML that every reader takes for the same data: strings in double quotes, lists of single values
 * in brackets.
 *
 * @param column Where the lines behind the first one start.
 */
export function yamlOf(value: unknown, column: number): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
    },
    Collection: (_, node) => {
      node.flow = node.items.length === 0 || (isSeq(node) && node.items.every((item) => isScalar(item)));
    },
  });
  if (isCollection(document.contents) && document.contents.items.length === 0) return '{}';
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.trimEnd().replaceAll('\n', `\n${' '.repeat(column)}`);
}
