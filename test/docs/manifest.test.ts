import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Choice {
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Setting extends Choice {
  readonly order?: number;
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly additionalProperties?: Choice;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category?: string; readonly icon?: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when?: string }[];
    };
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string } }[];
    }[];
  };
}

const { contributes } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Manifest;
const SETTINGS = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
const COMMANDS = contributes.commands.map(({ command }) => command);

/** How one begins, in a window in which nothing of Hubble's has been open yet. */
const ALWAYS = ['hubble.openSample', 'hubble.openWalkthrough'];

describe('the manifest of the extension', () => {
  it('has few settings, each with its place and its scope', () => {
    assert.ok(SETTINGS.length <= 12);
    assert.deepEqual(
      SETTINGS.map(([, { order }]) => order),
      SETTINGS.map((_, index) => index + 1),
    );
    assert.deepEqual(
      SETTINGS.filter(([, { scope, markdownDescription }]) => !scope || !markdownDescription).map(([name]) => name),
      [],
    );
  });

  it('says what each choice of a setting means', () => {
    for (const [name, { additionalProperties, ...setting }] of SETTINGS) {
      for (const choice of [setting, additionalProperties ?? {}]) {
        assert.equal(choice.enumDescriptions?.length, choice.enum?.length, name);
      }
    }
  });

  it('keeps the palette free of its commands where there is nothing of Hubble', () => {
    const hidden = contributes.menus.commandPalette.filter(({ when }) => when).map(({ command }) => command);
    assert.deepEqual(COMMANDS.filter((command) => !hidden.includes(command)).sort(), ALWAYS);
    assert.deepEqual(
      contributes.commands.filter(({ category, icon }) => category !== 'Hubble' || !icon?.startsWith('$(')),
      [],
    );
  });

  it('has a walkthrough whose pictures, samples and commands are there', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.equal(steps.length, 5);
    for (const { description, media } of steps) {
      // The page of the walkthrough takes no style sheet: a picture that has one is black.
      assert.doesNotMatch(readFileSync(`${ROOT}${media.svg}`, 'utf8'), /<style|\sstyle=/, media.svg);
      for (const [, command = '', args] of description.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/g)) {
        assert.ok(!command.startsWith('hubble.') || COMMANDS.includes(command), command);
        const samples = JSON.parse(decodeURIComponent(args ?? '[]')) as string[];
        for (const sample of samples) assert.ok(existsSync(`${ROOT}examples/${sample}`), sample);
      }
    }
  });
});
