"""Data of older releases: they lay in the cluster's folder itself, and the application was their superuser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.database.embedded.cluster import (
    DATABASE,
    HOST_RULES,
    ROLE,
    SETTINGS,
    as_superuser,
    make_folder,
    new_password,
    role_command,
)
from timeline.database.embedded.programs import usable_programs
from timeline.database.secret_files import kept_secret

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.database.embedded.account import Account

_TAKE_OVER_DATABASES = f"""
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres' LOOP
    EXECUTE format('ALTER DATABASE %I OWNER TO {ROLE}', name);
  END LOOP;
END $$;
"""  # noqa: S608 - our own names
_TAKE_OVER_OBJECTS = f"""
DO $$ DECLARE change text; BEGIN
  FOR change IN
    SELECT 'ALTER SCHEMA public OWNER TO {ROLE}'
    UNION ALL
    SELECT format('ALTER %s %s OWNER TO {ROLE}',
                  CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, oid::regclass)
      FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND deptype IN ('a', 'i', 'e'))
    UNION ALL
    SELECT format('ALTER ROUTINE %s OWNER TO {ROLE}', oid::regprocedure)
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL
    SELECT format('ALTER TYPE %s OWNER TO {ROLE}', oid::regtype)
      FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  LOOP EXECUTE change; END LOOP;
END $$;
"""  # noqa: S608 - our own names


def is_of_older_release(folder: Path) -> bool:
    """Return whether the data lie where they used to, or nobody can sign in to them."""
    lies_elsewhere = (folder / "PG_VERSION").exists() or _half_moved(folder).exists()
    return lies_elsewhere or ((folder / "data").exists() and not (folder / "password").exists())


def adopt(folder: Path, account: Account) -> None:
    """Move the data to their place and give them to the application's role; nobody may use them meanwhile."""
    if (folder / "PG_VERSION").exists():
        folder.rename(_half_moved(folder))
    make_folder(folder, account)
    if _half_moved(folder).exists():
        _half_moved(folder).rename(folder / "data")
    bin_dir = usable_programs(folder, account)
    account.run([bin_dir / "pg_ctl", "stop", "--wait", "--mode", "fast", "--pgdata", "data"], cwd=folder)
    _give_to_role(folder, bin_dir, account)


def _give_to_role(folder: Path, bin_dir: Path, account: Account) -> None:
    password = new_password()
    settings = [f"ALTER SYSTEM SET {name} = '{value}'" for name, value in SETTINGS.items()]
    as_superuser(folder, bin_dir, account, [role_command(password), _TAKE_OVER_DATABASES, *settings])
    if folder.with_suffix(f".{DATABASE}").exists():  # the older mark that the database had been made
        as_superuser(folder, bin_dir, account, [_TAKE_OVER_OBJECTS], database=DATABASE)
    (folder / "data" / "pg_hba.conf").write_text(HOST_RULES)
    kept_secret(folder / "password", lambda: password)


def _half_moved(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.older")
