/** What the journeys are told by whoever starts them. Throws an Error that names what is missing. */
export function readE2eEnv(): { baseUrl: string; dataFolder: string; workerDatabaseUrl: string } {
  const { E2E_BASE_URL: baseUrl, E2E_DATA: dataFolder, E2E_WORKER_DATABASE_URL: workerDatabaseUrl } = process.env;
  if (!(baseUrl && dataFolder && workerDatabaseUrl)) {
    throw new Error(
      "Give E2E_BASE_URL (a running site), E2E_DATA (its data folder) and E2E_WORKER_DATABASE_URL (its worker's login); npm test -- --only e2e does.",
    );
  }
  return { baseUrl, dataFolder, workerDatabaseUrl };
}
