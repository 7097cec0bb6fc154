/**
 * Loads the suites, once the globals of mocha are there.
 *
 * @param languageServers Names the servers that this extension host runs at the time: that is asked in Node otherwise than in
 *   a browser.
 */
export async function loadSuites(languageServers: () => readonly number[]): Promise<void> {
  const { activation } = await import('./activation.js');
  activation(languageServers);
  await import('./silence.js');
  await import('./hover.js');
  await import('./completion.js');
  await import('./diagnostics.js');
  await import('./quick-fix.js');
  await import('./rules.js');
  await import('./inlay-hints.js');
  await import('./places.js');
  await import('./trying-filters.js');
  await import('./inner-text.js');
  await import('./semantic-tokens.js');
  await import('./walkthrough.js');
}
