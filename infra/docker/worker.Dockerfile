# syntax=docker/dockerfile:1
# The worker and its commands (migrate, create-owner): docker build --file infra/docker/worker.Dockerfile .
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /starboard
ENV CI=true TURBO_TELEMETRY_DISABLED=1
# The packages of the lockfile come first: this layer lasts until the lockfile changes.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx --yes pnpm@12.21.0 fetch
COPY turbo.json ./
COPY apps ./apps
COPY packages ./packages
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --offline
RUN npx --yes pnpm@12.21.0 exec turbo run build --filter=@starboard/worker

# The few packages that stay outside the bundle, without the tools that built it.
FROM ${NODE_IMAGE} AS packages
WORKDIR /starboard
ENV CI=true
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/worker/package.json ./apps/worker/
COPY packages ./packages
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter @starboard/worker

# glibc: the password hash is native code built for it.
FROM ${NODE_IMAGE}
WORKDIR /starboard
ENV NODE_ENV=production OPS_PORT=9464
COPY --from=packages /starboard/node_modules ./node_modules
COPY --from=packages /starboard/apps/worker/node_modules ./apps/worker/node_modules
COPY --from=build /starboard/apps/worker/dist ./apps/worker/dist
COPY apps/worker/package.json ./apps/worker/
COPY infra/docker/health.mjs ./
USER node
EXPOSE 9464
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s CMD ["node", "health.mjs", "http://127.0.0.1:9464/readyz"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "apps/worker/dist/main.mjs"]
