// Loaded into web and worker: when the starter is killed, they end themselves instead of living on unseen.
if (process.channel) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}
