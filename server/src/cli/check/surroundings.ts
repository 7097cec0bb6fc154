import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { releaseIn, releaseInModeline, type FoundRelease } from '../../document/release-in.js';
import type { HubbleDocument } from '../../document/hubble-document.js';
import type { RuleLevels } from '../../rules/levels.js';
import type { Kind } from '../../schema/kinds.js';
import { releaseBeside } from '../../service/config/chart-files.js';
import { kindByGlob } from '../../service/config/kind-by-glob.js';
import { readProjectConfig, type ProjectConfig } from '../../service/config/project-config.js';
import { ProjectConfigs } from '../../service/config/project-configs.js';
import { NO_WISHES, releaseAsked } from '../../service/config/wishes.js';
import { LATEST, type Release } from '../../tables/release.js';
import { Refusal } from '../refusal.js';
import { reasonOf } from '../reason.js';
import type { OnFault } from './find-files.js';
import type { CheckOptions } from './options.js';
import { rootOf } from './root.js';

/** What the flags, the configs and the charts beside a file say of it. */
export interface Surroundings {
  readonly kind: Kind | undefined;
  readonly levels: RuleLevels | undefined;
  releaseOf(document: HubbleDocument): Promise<Release>;
}

/**
 * Finds out what is around files. Flags count more than configs; comments in the files, which are asked later, more
 * than both.
 */
export class Around {
  /** The configs that have been read and have something wrong with them, by path. */
  readonly faultyConfigs = new Set<string>();
  private readonly configs: ProjectConfigs;
  private readonly charts = new Map<string, Promise<FoundRelease | undefined>>();

  private constructor(
    private readonly options: CheckOptions,
    private readonly named: ProjectConfig | undefined,
    private readonly onFault: OnFault,
    folders: readonly string[],
  ) {
    this.configs = new ProjectConfigs({
      files: { readText: (uri, maxBytes) => this.readText(uri, maxBytes) },
      openText: () => undefined,
      folders: [...new Set(folders.map(rootOf))].map((folder) => pathToFileURL(folder).href),
      onRead: (uri, _text, { problems }) => {
        if (problems.length > 0) this.faultyConfigs.add(fileURLToPath(uri));
      },
    });
  }

  /**
   * @param folders The folders that were named, and those of the files: configs are looked for up to the root of the
   * repository.
   * @throws Refusal where the config that is named cannot be read.
   */
  static async of(folders: readonly string[], options: CheckOptions, onFault: OnFault): Promise<Around> {
    const { config } = options;
    if (config === undefined) return new Around(options, undefined, onFault, folders);
    const text = await readFile(config, 'utf8').catch((fault: unknown) => {
      throw new Refusal(`--config ${config}: ${reasonOf(fault)}`);
    });
    const named = readProjectConfig(text);
    const around = new Around(options, named, onFault, folders);
    if (named.problems.length > 0) around.faultyConfigs.add(resolve(config));
    return around;
  }

  /** Whether a file is the config that was named. */
  isConfig(path: string): boolean {
    return this.options.config !== undefined && resolve(this.options.config) === resolve(path);
  }

  async at(path: string): Promise<Surroundings> {
    const uri = pathToFileURL(resolve(path)).href;
    const { options, named } = this;
    if (!named) await this.configs.reading(uri);
    const config = named ?? this.configs.of(uri);
    const asked = askedBy(options, config);
    return {
      // The globs of a config that is named are about paths below the folder that the command runs in.
      kind: options.kind ?? (named ? kindByGlob(slashed(relative('.', path)), named.files) : this.configs.kindOf(uri)),
      levels: config?.levels,
      releaseOf: async (document) => {
        if (asked) return (releaseInModeline(document) ?? asked).release;
        const found = releaseIn(document) ?? (document.kind === 'helm-values' ? await this.beside(uri) : undefined);
        return found?.release ?? LATEST;
      },
    };
  }

  private beside(uri: string): Promise<FoundRelease | undefined> {
    const folder = new URL('.', uri).href;
    const files = { readText: (one: string, maxBytes: number) => this.readText(one, maxBytes) };
    const found = this.charts.get(folder) ?? releaseBeside(uri, files, () => undefined);
    this.charts.set(folder, found);
    return found;
  }

  private async readText(uri: string, maxBytes: number): Promise<string | undefined> {
    const path = fileURLToPath(uri);
    try {
      const bytes = await readFile(path);
      return bytes.length <= maxBytes ? bytes.toString('utf8') : undefined;
    } catch (fault) {
      if (!isAbsent(fault)) this.onFault(path, reasonOf(fault));
      return undefined;
    }
  }
}

function askedBy({ ciliumVersion }: CheckOptions, config: ProjectConfig | undefined): FoundRelease | undefined {
  if (ciliumVersion) return { release: ciliumVersion, from: '--cilium-version' };
  return releaseAsked(NO_WISHES, config);
}

function isAbsent(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ENOTDIR');
}

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
