// Loaded into web and worker: when the starter is killed, they end themselves instead of living on unseen.
// Their own children inherit this line too, and keep their own way of ending.
if (process.channel && process.ppid === Number(process.env.STARBOARD_STARTER)) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}
