import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "./connection.mjs";
import { copyFolder, copyRunningCluster } from "./copy-cluster.mjs";

/**
 * Copies a running cluster as it is at one moment, the end of the copying, while everybody works on. PostgreSQL's own
 * online backup: the files may be torn, the log of changes beside them mends them at the first start.
 */
export async function takeBackup({ adminUrl, cluster, to }) {
  await withClient(adminUrl, async (client) => {
    // Ends with this connection; until then no part of the log is thrown away.
    await client.query("select pg_create_physical_replication_slot($1, true, true)", [`backup_${process.pid}`]);
    await client.query("select pg_backup_start('starboard', true)");
    copyRunningCluster(cluster, to);
    const { rows } = await client.query("select labelfile from pg_backup_stop(false)");
    writeFileSync(join(to, "backup_label"), rows[0].labelfile, { mode: 0o600 });
    copyFolder(join(cluster, "pg_wal"), join(to, "pg_wal"));
  });
}
