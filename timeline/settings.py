"""Settings of Timeline. What differs between machines comes from the environment and fails loudly."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _

from timeline.database.configuration import data_directory, database_settings, make_data_directory
from timeline.database.secret_files import kept_secret
from timeline.database.storage import storage_settings
from timeline.environment import choice, contact, flag, mail_settings, networks, whole_number, word_list

BASE_DIR = Path(__file__).resolve().parent.parent


def _secret_key() -> str:
    """Return TIMELINE_SECRET_KEY, or a random one kept beside the data. Several machines must share one."""
    if os.environ.get("TIMELINE_SECRET_KEY"):
        return os.environ["TIMELINE_SECRET_KEY"]
    make_data_directory(DATA_DIR)
    return kept_secret(DATA_DIR / "secret-key", get_random_secret_key)


DATA_DIR = data_directory(os.environ, checkout=BASE_DIR)
DEBUG = flag("TIMELINE_DEBUG", default=False)
SECRET_KEY = _secret_key()
ALLOWED_HOSTS = word_list("TIMELINE_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = word_list("TIMELINE_TRUSTED_ORIGINS", "")
IS_HTTPS = flag("TIMELINE_HTTPS", default=False)

INSTALLED_APPS = [
    "timeline.apps.TimelineConfig",
    "timeline.apps.CurationConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "ninja",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "template_partials",
]

MIDDLEWARE = [
    "timeline.web.middleware.numbering.RequestIdMiddleware",
    "timeline.web.middleware.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "timeline.web.middleware.validators.ValidatorMiddleware",
    "csp.middleware.CSPMiddleware",
    "timeline.web.api.cors.CorsMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "timeline.web.middleware.body_limits.BodyLimitMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "timeline.web.api.tokens.TokenMiddleware",  # before whatever asks who the user is
    "timeline.web.accounts.second_step.SecondStepMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "axes.middleware.AxesMiddleware",  # last, so that its answer passes through the others
]

ROOT_URLCONF = "timeline.web.urls"
WSGI_APPLICATION = "timeline.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "timeline.web.access.access",
            ],
        },
    }
]

# Words on scanned pages are recognised where tesseract is installed, unless this says no.
OCR = flag("TIMELINE_OCR", default=True) and shutil.which("tesseract") is not None
DATABASES = {"default": database_settings(os.environ, checkout=BASE_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = LOGOUT_REDIRECT_URL = "timeline-list"

SESSION_ENGINE = "timeline.models.session"

# Wrong passwords, by account and by address. Who is behind a proxy is known where the server is set up to say it.
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_LOCKOUT_CALLABLE = "timeline.web.accounts.sign_in.locked_out"
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "code"]

# A code besides the password: for nobody, for who sets it up, or for all who publish or administer.
TWO_FACTOR = choice("TIMELINE_TWO_FACTOR", "off", "optional", "required")
OTP_TOTP_ISSUER = "Timeline"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("tr", _("Turkish")), ("ar", _("Arabic"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = "timeline.formats"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]

# Submitted files are kept here, and never served as they are.
MEDIA_ROOT = DATA_DIR
STORAGES = {
    "default": storage_settings(os.environ.get("TIMELINE_STORAGE", "")),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "timeline.bundles.BundlingStorage"
    },
}
# Whole public pages by their revision. All processes of a machine share it, and each machine has its own: nothing in
# it is ever out of date.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {
        "BACKEND": "timeline.selectors.file_cache.QuickFileCache",
        "LOCATION": DATA_DIR / "pages",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

# "queue": manage.py worker reads what was submitted; "now", for tests and trials: the process that takes it.
TASKS = choice("TIMELINE_TASKS", "queue", "now")
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

# What people send at once. The handler cuts off what is too large and too much, so that a sentence can say so; the
# limits of Django, whose only answer is an error, lie beyond.
MAX_UPLOAD_BYTES = whole_number("TIMELINE_MAX_UPLOAD", default=50) * 1024 * 1024
MAX_UPLOAD_COUNT = 200
# What one contributor may submit: captures that wait, and in a day megabytes and minutes of reading.
CAPTURES_WAITING = whole_number("TIMELINE_CAPTURES_WAITING", default=500)
CAPTURE_BYTES_A_DAY = whole_number("TIMELINE_CAPTURE_MEGABYTES", default=1000) * 1024 * 1024
CAPTURE_SECONDS_A_DAY = whole_number("TIMELINE_CAPTURE_MINUTES", default=120) * 60
FILE_UPLOAD_HANDLERS = [
    "timeline.web.captures.uploads.LimitingHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 5_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024  # a pasted text of two million characters takes eight

# The pages that may show an embedded chronology: origins such as https://example.org, * for all, or 'none' for none.
EMBED_ANCESTORS = word_list("TIMELINE_EMBED_ANCESTORS", "*")

# No inline script or style anywhere: every page is served under this policy, the admin too.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = flag("TIMELINE_HSTS_SUBDOMAINS", default=False)
# Browsers keep a list of such sites in their programs; getting on it is the decision of who owns the whole domain.
SILENCED_SYSTEM_CHECKS = [
    "security.W021",
    "caches.W002",  # the data folder holds files and the page cache; nothing of it is served
]
CSRF_FAILURE_VIEW = "timeline.web.error_pages.csrf_failure"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None

# What people delete can be restored for so many days; then it goes for good.
DELETION_GRACE_DAYS = whole_number("TIMELINE_DELETION_GRACE", default=30)

# Fetching: whom servers may turn to, and which inner networks (an intranet's) may be fetched from all the same.
CONTACT = contact("TIMELINE_CONTACT")
FETCH_ALLOW = networks("TIMELINE_FETCH_ALLOW")
FETCH_PAUSE = 1.0  # seconds between two visits of all workers to one host

# Every failure is written to the standard error stream, under the number that its page shows, and mailed to ADMINS.
ADMINS = [(address, address) for address in word_list("TIMELINE_ADMINS", "")]
SERVER_EMAIL = DEFAULT_FROM_EMAIL = os.environ.get("TIMELINE_MAIL_FROM", "timeline@localhost")
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_USE_TLS, EMAIL_USE_SSL = (
    mail_settings("TIMELINE_MAIL")
)
EMAIL_TIMEOUT = 20  # seconds
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "request_id": {"()": "timeline.web.request_ids.RequestIdFilter"},
        "refusal": {"()": "timeline.web.refused_requests.RefusalFilter"},
        "production": {"()": "django.utils.log.RequireDebugFalse"},
    },
    "formatters": {"line": {"format": "{asctime} {levelname} [{request_id}] {name}: {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "filters": ["request_id"], "formatter": "line"},
        "refusals": {"class": "logging.StreamHandler", "filters": ["request_id", "refusal"], "formatter": "line"},
        "mail": {
            "class": "django.utils.log.AdminEmailHandler",
            "level": "ERROR",
            "filters": ["request_id", "production"],
        },
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["mail"], "level": "WARNING"},
        "django.request": {"level": "ERROR"},  # a page that does not exist is no event
        "django.security": {"handlers": ["refusals"], "propagate": False},  # answered with 400 or 403; nothing failed
        "django.server": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}

# The API: how often one person or address may ask, and which other sites' pages may read what is public.
API_RATE = f"{whole_number('TIMELINE_API_RATE', default=300)}/m"
API_ORIGINS = frozenset(word_list("TIMELINE_API_ORIGINS", ""))
