# Esesea in a container: docs/installing.md tells how to use it. Built with a network, run without one.
ARG PYTHON=3.11

FROM python:${PYTHON}-slim-bookworm AS built
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
# hadolint ignore=DL3008
RUN apt-get update && apt-get install --yes --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# What the set-up is made of comes first: a change of the code does not install everything anew.
COPY Makefile pyproject.toml hatch_build.py README.md LICENSE ./
COPY LICENSES LICENSES
COPY requirements requirements
COPY release release
COPY frontend frontend
COPY src src
RUN make page
ARG SOURCE_DATE_EPOCH
RUN .venv/bin/python -m hatchling build --target wheel --directory /build/dist \
 && .venv/bin/python -m release.wheelhouse /build/dist/*.whl /build/wheels \
 && python -m venv /opt/esesea \
 && /opt/esesea/bin/python -m pip install --no-index --find-links /build/wheels /build/dist/*.whl \
 && /opt/esesea/bin/python -m pip check \
 && /opt/esesea/bin/esesea doctor

FROM python:${PYTHON}-slim-bookworm
LABEL org.opencontainers.image.title="Esesea" \
      org.opencontainers.image.description="A time machine for stories: who, where, when, and which words say so." \
      org.opencontainers.image.licenses="MIT"
RUN useradd --create-home --uid 1000 writer && install --directory --owner writer /stories
COPY --from=built /opt/esesea /opt/esesea
ENV PATH=/opt/esesea/bin:$PATH LANG=C.UTF-8 HOME=/home/writer
USER 1000
WORKDIR /stories
VOLUME /stories
ENTRYPOINT ["esesea"]
CMD ["--help"]
