import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundRelease } from '../document/release-in.js';
import { readProjectConfig } from '../service/config/project-config.js';
import { isConfig, type ProjectConfigs } from '../service/config/project-configs.js';
import { levelsOf, releaseAsked } from '../service/config/wishes.js';
import type { CheckContext } from '../service/diagnose.js';
import type { Diagnostic } from '../service/diagnostic.js';
import type { Span } from '../syntax/node.js';
import { touches } from '../syntax/span.js';
import type { Steps } from './checking.js';
import type { ClientSettings } from './client-settings.js';
import type { Problems } from './code-actions.js';
import type { OpenFiles } from './open-files.js';

/**
 * Open files with what they are judged by: the settings, the `.hubble-ls.yaml` above them and the release that they are
 * for.
 */
export class JudgedFiles implements Problems {
  constructor(
    private readonly files: OpenFiles,
    private readonly configs: ProjectConfigs,
    private readonly settings: ClientSettings,
  ) {}

  /** The release that a file is for, and what says so. */
  release(text: TextDocument): FoundRelease {
    return this.files.release(text, this.asked(text));
  }

  /** What must be read before anything is said of a file: first its config, which may say what it is. */
  waiting(text: TextDocument): Promise<void> | undefined {
    const beside = (): Promise<void> | undefined => this.files.waiting(text, this.asked(text));
    return this.configs.reading(text.uri)?.then(beside) ?? beside();
  }

  /** What is wrong with a file, bit by bit. */
  *steps(text: TextDocument): Steps {
    const reading = this.waiting(text);
    if (reading) yield reading;
    if (isConfig(text.uri)) yield readProjectConfig(text.getText()).problems;
    else yield* this.files.diagnostics(text, this.context(text));
  }

  within(text: TextDocument, span: Span, most: number): readonly Diagnostic[] {
    if (!isConfig(text.uri)) return this.files.diagnosticsWithin(text, span, this.context(text), most);
    return readProjectConfig(text.getText()).problems.filter((one) => touches(one.span, span));
  }

  ofTexts(text: TextDocument): (content: string) => readonly Diagnostic[] {
    if (isConfig(text.uri)) return (content) => readProjectConfig(content).problems;
    return this.files.diagnosticsOf(text, this.context(text));
  }

  private asked({ uri }: TextDocument): FoundRelease | undefined {
    return releaseAsked(this.settings.current, this.configs.of(uri));
  }

  private context(text: TextDocument): CheckContext {
    const { release } = this.release(text);
    return { release, levels: levelsOf(this.settings.current, this.configs.of(text.uri)) };
  }
}
