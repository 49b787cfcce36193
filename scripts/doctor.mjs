import { requireNode } from "./machine/node-version.mjs";

requireNode();
import("./site/doctor-command.mjs").then(({ doctorCommand }) => doctorCommand());
