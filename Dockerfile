# syntax=docker/dockerfile:1
FROM node:26.10.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# The image has its own Node, so the checkout's pinned one is not installed, nor are other packages' scripts run.
RUN npm ci --ignore-scripts && rm -f node_modules/.bin/node
COPY . .
RUN npm run prepare && npm run build && npm prune --omit=dev --ignore-scripts

FROM node:26.10.0-bookworm-slim
ENV NODE_ENV=production \
    LETHE_CONFIG=/etc/lethe/lethe.yaml
WORKDIR /app
COPY --from=build /build/package.json /build/LICENSE /build/NOTICE ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY config/image.yaml /etc/lethe/lethe.yaml
# The base image's user `node`, by number so that Kubernetes can tell that it is not root.
USER 1000:1000
EXPOSE 4317 4318 8080 8888 13133
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:13133/').then(r=>{process.exitCode=r.ok?0:1},()=>{process.exitCode=1})"]
ENTRYPOINT ["node", "/app/dist/src/main.js"]
CMD ["serve"]
