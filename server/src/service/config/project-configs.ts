import type { Kind } from '../../schema/kinds.js';
import { decodedUri } from './decoded-uri.js';
import { kindByGlob } from './kind-by-glob.js';
import { readProjectConfig, type ProjectConfig } from './project-config.js';
import type { TextFiles } from './text-files.js';
import { CONFIG_NAME } from './wishes.js';

/** Larger ones are not what they say they are. */
const MAX_BYTES = 1_000_000;

/** What is around the configs: where they are read, and who wants to know of one. */
export interface ConfigSurroundings {
  readonly files: TextFiles;
  /** The text of an open document, which counts more than the file. */
  openText(uri: string): string | undefined;
  /** The folders of the workspace, as URIs. */
  readonly folders: readonly string[];
  /** A config has been read. */
  onRead(uri: string, text: string, config: ProjectConfig): void;
}

interface Nearest {
  /** The folder that the config stands in, with a slash at its end: its globs are about paths below it. */
  readonly folder: string;
  readonly config: ProjectConfig;
}

interface Known {
  nearest: Nearest | undefined;
  reading: Promise<void> | undefined;
}

/**
 * The `.hubble-ls.yaml` that counts for a file: the first one on the way from its folder up to that of the workspace.
 */
export class ProjectConfigs {
  /** By the folder of the files. */
  private known = new Map<string, Known>();

  constructor(private readonly around: ConfigSurroundings) {}

  /** What has been read for a file. */
  of(uri: string): ProjectConfig | undefined {
    return this.entry(uri)?.nearest?.config;
  }

  /** What the config says that a file is. */
  kindOf(uri: string): Kind | undefined {
    const nearest = this.entry(uri)?.nearest;
    return nearest && kindByGlob(decodedUri(uri.slice(nearest.folder.length)), nearest.config.files);
  }

  /** Until when the config of a file is not known; undefined where it is. */
  reading(uri: string): Promise<void> | undefined {
    return this.entry(uri)?.reading;
  }

  /** One of the configs may have changed. */
  forget(): void {
    this.known = new Map();
  }

  private entry(uri: string): Known | undefined {
    const folders = this.foldersOf(uri);
    const [folder] = folders;
    if (folder === undefined) return undefined;
    const known = this.known.get(folder) ?? this.read(folders);
    this.known.set(folder, known);
    return known;
  }

  private read(folders: readonly string[]): Known {
    const known: Known = { nearest: undefined, reading: undefined };
    known.reading = this.nearest(folders).then((nearest) => {
      known.nearest = nearest;
      known.reading = undefined;
    });
    return known;
  }

  private async nearest(folders: readonly string[]): Promise<Nearest | undefined> {
    for (const folder of folders) {
      const uri = folder + CONFIG_NAME;
      const text = this.around.openText(uri) ?? (await this.around.files.readText(uri, MAX_BYTES));
      if (text === undefined) continue;
      const config = readProjectConfig(text);
      this.around.onRead(uri, text, config);
      return { folder, config };
    }
    return undefined;
  }

  /** The folder of a file and those above it, as far as they are in the workspace, each with a slash at its end. */
  private foldersOf(uri: string): string[] {
    const roots = this.around.folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`));
    const root = roots.filter((one) => uri.startsWith(one)).sort((a, b) => a.length - b.length)[0];
    const found: string[] = [];
    if (root === undefined) return found;
    for (let end = uri.lastIndexOf('/'); end >= root.length - 1; end = uri.lastIndexOf('/', end - 1)) {
      found.push(uri.slice(0, end + 1));
    }
    return found;
  }
}

/** Whether a document is a config. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_NAME}`);
}
