import { TextDocument } from 'vscode-languageserver-textdocument';
import { filterGroups, type FilterGroup, type WrittenFilter } from '../../document/filter-groups.js';
import { HubbleDocument } from '../../document/hubble-document.js';
import { compileFilters, configuredFilters, decodeFilters, type FlowFilter } from '../../filter/index.js';
import type { DocumentLanguage } from '../../document/script.js';
import type { Cursor } from '../../syntax/cursor.js';
import { languageIn, languageOf } from '../languages.js';
import { inputName, STDIN } from '../input.js';
import { reasonOf } from '../reason.js';
import { Refusal } from '../refusal.js';
import { wholeText } from '../text-pieces.js';
import { orRefusal } from './or-refusal.js';

/** A filter that was read from a file. */
export interface ReadFilter {
  readonly filter: FlowFilter;
  /** `file:line:column` */
  readonly place: string;
}

/** The filters of one exporter, or those of a file that belong to none. */
export interface ReadGroup {
  readonly name: string;
  readonly allow: readonly ReadFilter[];
  readonly deny: readonly ReadFilter[];
}

/** The groups of filters in a file, found by what it is; their filters are decoded when they are asked for. */
export class FilterFile {
  private constructor(
    readonly path: string,
    private readonly text: TextDocument,
    private readonly groups: readonly FilterGroup[],
    private readonly isConfig: boolean,
  ) {}

  /**
   * @param path `-` is standard input
   * @throws Refusal for a file that cannot be read or holds no filters
   */
  static async read(path: string): Promise<FilterFile> {
    const name = inputName(path);
    let content: string;
    try {
      content = await wholeText(path);
    } catch (fault) {
      throw new Refusal(`${name}: ${reasonOf(fault)}`);
    }
    return FilterFile.of(name, content, path === STDIN ? languageIn(path, content) : languageOf(path));
  }

  /**
   * @param path what the text is called in messages
   * @throws Refusal for a text that holds no filters
   */
  static of(path: string, content: string, language: DocumentLanguage): FilterFile {
    const document = new HubbleDocument(content, language);
    const groups = filterGroups(document);
    if (groups.length === 0) throw new Refusal(`${path}: no filters of Hubble here`);
    const isConfig = document.kind === 'cli-config' || (document.kind === 'raw-filters' && isMapping(document));
    return new FilterFile(path, TextDocument.create(path, 'text', 0, content), groups, isConfig);
  }

  /** @throws Refusal for a filter that cannot be decoded or built */
  all(): ReadGroup[] {
    return this.groups.map((group) => this.readGroup(group));
  }

  /**
   * The group of an exporter, or the only one.
   * @throws Refusal where that is none or several, or a filter cannot be decoded or built
   */
  group(exporter: string | undefined): ReadGroup {
    const fitting = this.groups.filter(({ name }) => exporter === undefined || name === exporter);
    const [first, second] = fitting;
    const names = this.groups.map(({ name }) => name).join(', ');
    if (!first) throw new Refusal(`${this.path}: no exporter ${exporter ?? ''} here, there are ${names}`);
    if (second && exporter !== undefined) throw new Refusal(`${this.path}: several exporters are called ${exporter}`);
    if (second) throw new Refusal(`${this.path}: choose one with --exporter: ${names}`);
    return this.readGroup(first);
  }

  private readGroup({ name, allow, deny }: FilterGroup): ReadGroup {
    if (this.isConfig) return this.asConfig(name, allow.length + deny.length);
    const [allowed, denied] = [allow, deny].map((filters) => filters.flatMap((one) => this.decode(name, one)));
    return { name, allow: allowed ?? [], deny: denied ?? [] };
  }

  /** The hubble command has its own way with its configuration: what is no text in a list becomes an empty one. */
  private asConfig(name: string, written: number): ReadGroup {
    const { allowlist, denylist } = configuredFilters(this.text.getText());
    if (written > 0 && [...allowlist, ...denylist].every((text) => text === '')) {
      throw new Refusal(`${this.path}: hubble passes over filters that are not written as text here`, 1);
    }
    const [allow, deny] = [allowlist, denylist].map((texts, list) =>
      texts.flatMap((text, index) => {
        const place = `${this.path}: ${list === 0 ? 'allowlist' : 'denylist'} ${index + 1}`;
        return readFilters(text, place);
      }),
    );
    return { name, allow: allow ?? [], deny: deny ?? [] };
  }

  private decode(name: string, { text, start, list }: WrittenFilter): ReadFilter[] {
    const { line, character } = this.text.positionAt(start);
    const place = `${this.path}:${line + 1}:${character + 1}`;
    return readFilters(text, `${place}: ${name === list ? list : `${list} of ${name}`}`).map(({ filter }) => ({
      filter,
      place,
    }));
  }
}

/** @throws Refusal that begins with the place */
function readFilters(text: string, place: string): ReadFilter[] {
  return orRefusal(
    () => {
      const filters = decodeFilters(text);
      for (const filter of filters) compileFilters([filter], []);
      return filters.map((filter) => ({ filter, place }));
    },
    ({ message }) => new Refusal(`${place}: ${message}`, 1),
  );
}

function isMapping(document: HubbleDocument): boolean {
  const root: Cursor | undefined = document.sections[0]?.root;
  return root?.node.kind === 'map';
}
