# syntax=docker/dockerfile:1
# The web process: docker build --file infra/docker/web.Dockerfile .
ARG NODE_IMAGE=node:22-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /starboard
ENV CI=true NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
# The packages of the lockfile come first: this layer lasts until the lockfile changes.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
RUN npx --yes pnpm@12.21.0 fetch
COPY turbo.json ./
COPY apps ./apps
COPY packages ./packages
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --offline
RUN npx --yes pnpm@12.21.0 exec turbo run build --filter=@starboard/web --env-mode=loose && mkdir -p apps/web/public

# glibc: the password hash is native code built for it.
FROM ${NODE_IMAGE}
WORKDIR /starboard
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build /starboard/apps/web/.next/standalone ./
COPY --from=build /starboard/apps/web/.next/static ./apps/web/.next/static
COPY --from=build /starboard/apps/web/public ./apps/web/public
COPY infra/docker/health.mjs ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=6s --start-period=20s CMD ["node", "health.mjs", "http://127.0.0.1:3000/readyz"]
# The new space as in scripts/site/build.mjs, which says why.
CMD ["node", "--min-semi-space-size=16", "--max-semi-space-size=32", "apps/web/server.js"]
