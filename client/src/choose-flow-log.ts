import { ConfigurationTarget, window, workspace, type Uri } from 'vscode';

const FILTERS = { 'Flow logs': ['jsonl', 'ndjson', 'json', 'log', 'gz'], 'All files': ['*'] };

/** Lets the user pick the log that filters are tried on, and writes it into the settings of the workspace. */
export async function chooseFlowLog(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    void window.showErrorMessage('Open the folder that the flow log is in, or the log itself.');
    return;
  }
  const [picked] =
    (await window.showOpenDialog({
      title: 'Flow log to try filters on',
      openLabel: 'Choose',
      defaultUri: folder.uri,
      filters: FILTERS,
    })) ?? [];
  if (picked) await tryOn(picked);
}

async function tryOn(log: Uri): Promise<void> {
  const folder = workspace.getWorkspaceFolder(log);
  if (!folder) {
    void window.showErrorMessage(
      'Only files of this workspace can be chosen. Open the log in an editor instead: filters are tried on it as long as it is open.',
    );
    return;
  }
  const path = workspace.asRelativePath(log, false);
  await workspace.getConfiguration('hubble').update('flows', path, ConfigurationTarget.Workspace);
}
