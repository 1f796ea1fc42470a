/** Next calls this once before it answers anything: the database gets its tables and, the first time, its content. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./content/prepare')).prepareOrExit()
}
