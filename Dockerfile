# One image for web and worker. Build: docker compose build
FROM python:3.13-slim-bookworm

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /app

COPY requirements.txt ./
RUN pip install --only-binary :all: --requirement requirements.txt

COPY manage.py ./
COPY templates templates
COPY static static
COPY fixtures fixtures
COPY timeline timeline

# /data holds the originals and the collected static files; the volume takes over its owner.
RUN useradd --system --uid 10001 --home-dir /data --create-home timeline
ENV TIMELINE_DATA_DIR=/data TIMELINE_TASKS=queue
USER timeline
VOLUME /data
EXPOSE 8000

CMD ["python", "manage.py", "serve", "--host", "0.0.0.0", "--no-worker"]
