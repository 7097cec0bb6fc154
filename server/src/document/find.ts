import type { Cursor } from '../syntax/cursor.js';
import type { Language, ScalarNode } from '../syntax/node.js';
import { embeddedRoots } from '../syntax/parse-text.js';
import type { Kind } from '../schema/kinds.js';
import { bindRoot, type Bound, type SourceText } from './bound.js';
import { mayBeHubble } from './glance.js';
import { CERTAIN, NAMED } from './helm-points.js';
import { CILIUM_CHART, ciliumValues, saidByName, versionInName } from './helm-values.js';
import { imageVersion } from './image-version.js';
import { boundName, boundParameter, parameters, type Parameter } from './parameters.js';
import { matches, stringAt, type Path } from './path.js';
import { recognise, recogniseAs } from './recognise.js';
import { isAgentFile, recogniseCiliumConfig } from './recognise-configs.js';
import { rootField } from './recognised.js';
import { Section, type Found, type InnerText, type NamedVersion, type Part } from './section.js';
import { CHART_USES, HOLDERS, type ChartUse, type Holder, type Place, type ValuesForm } from './wrappings.js';

/** How many texts may be nested in each other. */
const MAX_TEXTS = 4;

const HELM_VALUES = rootField('HelmValues');

/** What is known of a text before it is looked at. */
export interface About {
  /** What somebody has said that it is. */
  readonly kind?: Kind;
  /** It is values of a Helm chart; what the surroundings say for Cilium's, in points. */
  readonly values?: number;
  /** The key that it stands under. */
  readonly name?: string;
  /** What the name of the object around it says for values of Cilium, in points. */
  readonly said?: number;
  /** How many texts are around it. */
  readonly depth: number;
  /** The text itself. */
  readonly source?: SourceText;
}

/** The documents of a text. */
export function sectionsOf(roots: readonly Cursor[], about: About): Section[] {
  const sections: Section[] = [];
  for (const root of roots) {
    const [first] = sections;
    sections.push(new Section(root, () => (first ? behind(first, findIn(root, about)) : findIn(root, about))));
  }
  return sections;
}

/** Files whose first document is all that is read of them. */
const READ_ONCE: readonly Kind[] = ['flowlogs', 'cli-config'];

/** Marks what nobody reads because of the document that stands in front of it. */
function behind(first: Section, found: Found): Found {
  const kind = first.found.parts.find(({ path }) => path.length === 0)?.kind;
  if (kind === undefined || !READ_ONCE.includes(kind)) return found;
  const parts = found.parts.map((part): Part =>
    part.kind === kind && part.path.length === 0 ? { ...part, unread: true } : part,
  );
  return { ...found, parts };
}

/** Finds what a document holds: what it is itself, what is wrapped in it, which texts in it are to be looked into. */
function findIn(root: Cursor, about: About): Found {
  const search = new Search(about);
  if (about.kind === 'none') return search.found;
  if (about.values !== undefined) search.values(root, about.values, []);
  else search.document(root, []);
  return about.kind === undefined ? search.found : asTold(search.found, about.kind, root, about.source);
}

/** What somebody has said about a file wins over what it looks like. */
function asTold(found: Found, kind: Kind, root: Cursor, source: SourceText | undefined): Found {
  const parts = found.parts.filter((part) => part.kind === kind);
  const holds = found.texts.some(({ sections }) => sections.some((section) => section.parts.length > 0));
  if (parts.length > 0 || holds) return { ...found, parts };
  if (kind === 'helm-values') {
    const [at] = ciliumValues(root, CERTAIN, []);
    return { ...found, parts: [valuesPart(at?.value ?? root, at?.path ?? [])] };
  }
  const recognised = recogniseAs(kind, root);
  return {
    ...found,
    parts: recognised ? [{ kind, path: [], bound: bindRoot(recognised.field, root, source) }] : [],
  };
}

/**
 * A key that a list of tasks or patches has in it, if it is of any interest: labels of flows, with `k8s:` too, are no
 * keys.
 */
const MAY_BE_STEPS = /(?:helm|\bk8s|\bcopy|\bset_fact|\bvars|\bcontents)["']?:\s/;

class Search {
  private readonly parts: Part[] = [];
  private readonly texts: InnerText[] = [];
  private readonly versions: NamedVersion[] = [];

  constructor(private readonly about: About) {}

  get found(): Found {
    return { parts: this.parts, texts: this.texts, versions: this.versions };
  }

  /** A value that stands alone. */
  document(value: Cursor, path: Path): void {
    const about = path.length === 0 ? this.about : undefined;
    const own = recognise(value, about?.name);
    if (own) this.parts.push({ kind: own.kind, path, bound: bindRoot(own.field, value, about?.source) });
    else if (!this.wrapped('document', value, path)) this.values(value, about?.said ?? 0, path);
  }

  /** The values of a chart. */
  values(value: Cursor | undefined, said: number, path: Path): void {
    for (const found of ciliumValues(value, said, path)) {
      this.parts.push(valuesPart(found.value, found.path));
      const version = found.value && imageVersion(found.value);
      if (version) this.versions.push(version);
    }
  }

  /** Looks through the rows; whether one of them has something for this place. */
  private wrapped(place: Place, value: Cursor, path: Path): boolean {
    const { node } = value;
    // Tasks and patches are the only lists that hold anything, and reading a long list is dear.
    if (node.kind === 'scalar' || (node.kind === 'seq' && !MAY_BE_STEPS.test(value.tree.text))) return false;
    const kind = stringAt(value, ['kind']);
    const before = this.size;
    const fits = (row: ChartUse | Holder): boolean => row.in === place && (row.kind === undefined || row.kind === kind);
    for (const row of CHART_USES) if (fits(row)) this.chart(row, value, path);
    for (const row of HOLDERS) if (fits(row)) this.held(row, value, path);
    return this.size > before;
  }

  private get size(): number {
    return this.parts.length + this.texts.length + this.versions.length;
  }

  private chart(row: ChartUse, value: Cursor, path: Path): void {
    for (const { path: at, value: use } of matches(value, row.at, path)) {
      if (!use) continue;
      const names = row.chart.map((pattern) => stringAt(use, pattern));
      const name = names.find((found) => found !== undefined);
      const version = versionAt(use, row, names[0] ?? '') ?? versionInName(name ?? '');
      if (version !== undefined && CILIUM_CHART.test(name ?? '')) this.versions.push({ version, from: row.of });
      for (const [pattern, form] of row.values) {
        for (const match of matches(use, pattern, at))
          this.inForm(form, match.value, saidBy(name, match.path), match.path);
      }
    }
  }

  private inForm(form: ValuesForm, value: Cursor | undefined, said: number, path: Path): void {
    if (form === 'mapping') this.values(value, said, path);
    else if (form === 'text') this.text(value, path, { values: said, depth: this.about.depth + 1 });
    else if (value) this.parameters(value, said, path);
  }

  private parameters(holder: Cursor, said: number, path: Path): void {
    for (const parameter of parameters(holder, said)) {
      const { namePath, target } = parameter;
      if (target) this.parameter(parameter, boundParameter(parameter, target), [...path, ...parameter.path]);
      // Behind its value, whose key the name is where somebody asks what it means.
      if (namePath) this.parts.push({ kind: 'helm-values', path: [...path, ...namePath], bound: boundName(parameter) });
    }
  }

  private parameter(parameter: Parameter, bound: Bound, path: Path): void {
    const { value } = bound;
    // The text in the quotes is YAML of its own, so that a caret is to be looked for in there.
    if (!value || value === parameter.value) {
      this.parts.push({ kind: 'helm-values', path, bound });
      return;
    }
    const found = { parts: [{ kind: 'helm-values' as const, path: [], bound }], texts: [], versions: [] };
    this.texts.push({ path, sections: [new Section(value, () => found)] });
  }

  private held(row: Holder, value: Cursor, path: Path): void {
    for (const { path: at, value: inner } of matches(value, row.at, path)) {
      if (!inner) continue;
      if (row.holds === 'text') {
        // A chart may be told by its name alone, an object not.
        const said = Math.min(NAMED, saidByName(stringAt(value, ['metadata', 'name'])));
        this.text(inner, at, { name: String(at.at(-1)), said, depth: this.about.depth + 1 });
      } else if (row.holds === 'document') this.document(inner, at);
      else if (row.holds === 'task') this.wrapped('task', inner, at);
      else {
        const config = recogniseCiliumConfig(inner, stringAt(value, ['metadata', 'name']));
        if (config) this.parts.push({ kind: config.kind, path: at, bound: bindRoot(config.field, inner) });
      }
    }
  }

  /** Whether a place is inside of a part already. */
  private isTaken(path: Path): boolean {
    return this.parts.some((part) => startsWith(path, part.path));
  }

  /** A text in a string, if it may have something in it. */
  private text(value: Cursor | undefined, path: Path, about: About): void {
    const [scalar, text] = [value?.scalar, value?.string];
    if (!value || !scalar || text === undefined || about.depth > MAX_TEXTS || this.isTaken(path)) return;
    const looksLike =
      mayBeHubble(text) || isAgentFile(about.name, text) || (about.said ? HUBBLE_KEY.test(text) : false);
    const mayHold = looksLike && isText(scalar, text);
    if (about.values === undefined && !mayHold) return;
    const source = { text, place: () => value.embeddedPlace(scalar), embedded: true };
    const sections = sectionsOf(embeddedRoots(value, languageOf(text)), { ...about, source });
    const isOurs =
      about.values !== undefined || sections.some(({ found }) => found.parts.length + found.texts.length > 0);
    if (isOurs) this.texts.push({ path, sections });
  }
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((key, index) => path[index] === key);
}

function valuesPart(value: Cursor | undefined, path: Path): Part {
  return { kind: 'helm-values', path, bound: bindRoot(HELM_VALUES, value) };
}

/** Values under a key of their own (Rancher's `chartValues`) are named by it. */
function saidBy(name: string | undefined, path: Path): number {
  return saidByName(name ?? String(path.at(-1)));
}

/** The version of a chart in a repository of charts: not of one in a folder. It may look like a number, `1.17`. */
function versionAt(use: Cursor, { version }: ChartUse, chart: string): string | undefined {
  if (version.length === 0 || !/^[^./]/.test(chart)) return undefined;
  const found = matches(use, version)[0]?.value;
  return found?.scalar ? (found.string ?? found.source) : undefined;
}

/** Where a name says Cilium, this key alone may be of its values. */
const HUBBLE_KEY = /^hubble:/m;

/** A word or a number is no text. */
function isText({ style }: ScalarNode, text: string): boolean {
  return style === 'literal' || style === 'folded' || text.includes('\n') || /^\s*[[{]/.test(text);
}

function languageOf(text: string): Language {
  return /^\s*[[{](?!\{)/.test(text) ? 'json' : 'yaml';
}
