#!/usr/bin/env node
// The hook of .pre-commit-hooks.yaml: its own arguments, then the files that are about to be committed.
import { runEvaluate } from "./run-evaluate.mjs";

process.exitCode = await runEvaluate(process.argv.slice(2));
