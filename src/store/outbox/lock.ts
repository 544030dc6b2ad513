/**
 * Does the work while no other tab of this origin does work under this name; the browser lets go for a tab that is
 * killed. Where there are no Web Locks (pages without TLS, sandboxed frames) it takes this tab to be the only one.
 */
export async function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun: { work?: Promise<T> } = {};
  // The types promise what only secure contexts have.
  const locks = navigator.locks as LockManager | undefined;
  try {
    await locks?.request(name, () => (begun.work = work()));
  } catch {
    // Either the work failed, which shows below, or the lock was denied.
  }
  return begun.work ?? work();
}
