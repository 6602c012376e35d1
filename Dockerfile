# Two stages: the first installs from pinned hashes, the second only runs.
# Migrations are a command of their own:  docker run IMAGE migrate
FROM python:3.11-slim AS build
WORKDIR /build
RUN python -m venv /opt/claimgraph
ENV PATH=/opt/claimgraph/bin:$PATH PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements.lock .
RUN pip install --require-hashes -r requirements.lock
COPY requirements-build.lock .
RUN python -m venv /opt/build && /opt/build/bin/pip install --require-hashes -r requirements-build.lock
COPY pyproject.toml README.md ./
COPY app app
COPY graph graph
COPY migrations migrations
RUN /opt/build/bin/python -m hatchling build -t wheel -d /dist \
 && pip install --no-deps /dist/*.whl \
 && python -m compileall -q /opt/claimgraph

FROM python:3.11-slim
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin claimgraph \
 && mkdir /data && chown claimgraph /data
COPY --from=build /opt/claimgraph /opt/claimgraph
COPY samples /opt/claimgraph/samples
ENV PATH=/opt/claimgraph/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    OMP_NUM_THREADS=1 \
    CLAIMGRAPH_DATABASE_URL=sqlite:////data/claimgraph.db
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=2)"]
ENTRYPOINT ["claimgraph"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
