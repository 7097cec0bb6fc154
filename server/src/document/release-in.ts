import { parseText } from '../syntax/parse-text.js';
import { TreeCache } from '../syntax/tree-cache.js';
import type { Release } from '../tables/release.js';
import { releaseOf } from './cilium-version.js';
import { CILIUM_CHART } from './helm-values.js';
import type { HubbleDocument } from './hubble-document.js';
import { matches } from './path.js';
import type { NamedVersion } from './section.js';

/** The release of Cilium that a file is for, and what says so. */
export interface FoundRelease {
  readonly release: Release;
  /** For people: `Flux, 1.17.5`. */
  readonly from: string;
}

/** How far into a text image tags are looked for, in UTF-16 units. */
const REACH = 1_000_000;
/** What every image of Cilium's has in its name. */
const ORGANISATION = 'cilium/';
/** The images that carry the version of Cilium, by any registry. */
const IMAGE = /\bcilium\/(?:cilium|operator(?:-[a-z]+)?|hubble-relay)(?:-ci)?:(v?\d+\.\d+\.\d+[\w.-]*)/y;

/**
 * The release that a document itself names: in its modeline, as the version of a chart beside the values, as the tag of
 * an image; in this order, and of several the first.
 */
export function releaseIn(document: HubbleDocument): FoundRelease | undefined {
  return releaseInModeline(document) ?? firstOf(document.versions) ?? firstOf(imageTags(document));
}

/** The release that the modeline names. */
export function releaseInModeline({ modeline: { cilium } }: HubbleDocument): FoundRelease | undefined {
  return cilium === undefined ? undefined : firstOf([{ version: cilium, from: 'modeline' }]);
}

/**
 * The release that a Chart.yaml or Chart.lock names for its dependency on the chart of Cilium, or as that chart itself.
 */
export function releaseOfChart(text: string, file: string): FoundRelease | undefined {
  const [root] = parseText(text, 'yaml', new TreeCache());
  const charts = root ? [...matches(root, ['dependencies', '[]']), { value: root }] : [];
  const versions = charts.flatMap(({ value }) => {
    const version = value?.get('version');
    const isCilium = CILIUM_CHART.test(value?.get('name')?.string ?? '');
    return isCilium && version?.scalar ? [{ version: version.string ?? version.source, from: file }] : [];
  });
  return firstOf(versions);
}

function firstOf(versions: readonly NamedVersion[]): FoundRelease | undefined {
  for (const { version, from } of versions) {
    const release = releaseOf(version);
    if (release) return { release, from: `${from}, ${version}` };
  }
  return undefined;
}

/** Flows and filters are full of names of images, of programs that are watched. */
function imageTags(document: HubbleDocument): NamedVersion[] {
  const { kind } = document;
  if (kind === 'flows' || kind === 'flow-filter' || kind === 'none') return [];
  const { text } = document;
  // A word is found much faster than a pattern.
  for (let at = text.indexOf(ORGANISATION); at >= 0 && at < REACH; at = text.indexOf(ORGANISATION, at + 1)) {
    IMAGE.lastIndex = at;
    const version = IMAGE.exec(text)?.[1];
    if (version !== undefined) return [{ version, from: 'image' }];
  }
  return [];
}
