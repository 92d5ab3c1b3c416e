# Builds with every dependency, ships with those of production alone. No dependency needs an install script.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

# Debian, not Alpine: the embedded engine's binding needs glibc 2.34 or later.
FROM node:22-bookworm-slim
# HOST: inside a container the loopback interface reaches nobody. Without NEO4J_URI the graph is one file in /data,
# the only folder that is written to: the rest may be read-only.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 EDUGRAPH_DATA=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json /app/CITATION.cff /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/schema ./schema
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 4000
# The slim image has neither wget nor curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=32", "dist/main.js"]
