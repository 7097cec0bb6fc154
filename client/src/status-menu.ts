import { commands, ConfigurationTarget, window, workspace, type QuickPickItem } from 'vscode';
import { LATEST, RELEASES } from '../../server/src/tables/release.js';
import type { StatusItem } from './status-item.js';

/** What a click on the status item offers. */
export async function showMenu(status: StatusItem): Promise<void> {
  const settings = workspace.getConfiguration('hubble');
  const flows = settings.get<string>('flows', '');
  const shown = status.current;
  const entries: readonly (QuickPickItem & { readonly command: string; readonly argument?: string })[] = [
    {
      label: '$(versions) Choose Release of Cilium…',
      description: shown ? `${shown.release} (${shown.from})` : '',
      command: 'hubble.chooseRelease',
    },
    {
      label: '$(list-flat) Choose Flow Log…',
      description: flows === '' ? 'the one that is open' : flows,
      command: 'hubble.chooseFlowLog',
    },
    { label: '$(settings-gear) Open Settings', command: 'workbench.action.openSettings', argument: 'hubble.' },
    { label: '$(output) Show Log', command: 'hubble.showLog' },
    { label: '$(debug-restart) Restart Language Server', command: 'hubble.restartServer' },
  ];
  const picked = await window.showQuickPick(entries, { title: 'Hubble', placeHolder: 'What to do' });
  if (picked)
    await commands.executeCommand(picked.command, ...(picked.argument === undefined ? [] : [picked.argument]));
}

/**
 * Lets the user pick the release that files are for, and writes it into the settings: of the workspace where there is
 * one.
 */
export async function chooseRelease(): Promise<void> {
  const settings = workspace.getConfiguration('hubble');
  const current = settings.get('ciliumVersion');
  const said: ReadonlyMap<string, string> = new Map([
    ['auto', 'what the files say, else the newest'],
    [LATEST, 'the newest'],
    ['main', 'the development branch'],
  ]);
  const entries = ['auto', ...RELEASES.toReversed()].map((release) => ({
    label: release === current ? `$(check) ${release}` : release,
    description: said.get(release) ?? '',
    release,
  }));
  const picked = await window.showQuickPick(entries, {
    title: 'Release of Cilium',
    placeHolder: 'Release that your files are for',
  });
  if (!picked) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('ciliumVersion', picked.release === 'auto' ? undefined : picked.release, target);
}
