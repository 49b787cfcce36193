/** What the journeys are told by whoever starts them. Throws an Error that names what is missing. */
export function readE2eEnv(): { baseUrl: string; dataFolder: string } {
  const { E2E_BASE_URL: baseUrl, E2E_DATA: dataFolder } = process.env;
  if (!(baseUrl && dataFolder)) {
    throw new Error("Give E2E_BASE_URL (a running site) and E2E_DATA (its data folder); npm test -- --only e2e does.");
  }
  return { baseUrl, dataFolder };
}
