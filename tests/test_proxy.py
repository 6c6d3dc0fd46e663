"""Behind a proxy: nginx with the files of the README, TLS, and the unit that starts the server."""

import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from configparser import ConfigParser
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from gradio_client import Client

from bot import settings
from tests.ui_server import running
from ui.options import OPTIONS, add_options, server_settings

DEPLOY = settings.PROJECT / "deploy"
QUESTION = "图纸公开灯塔更亮"

MAIN = """\
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log crit;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True, slots=True)
class Site:
    """A server behind nginx: its public address, a client that trusts its certificate, nginx's log."""

    address: str
    client: httpx.Client
    certificate: Path
    log: Path


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def certificate(folder: Path) -> None:
    """Make a certificate for this machine in the folder."""
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
            ),
            *("-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
            *("-keyout", str(folder / "site.key"), "-out", str(folder / "site.pem")),
        ],
        check=True,
        capture_output=True,
    )


def configured(name: str, folder: Path, *, port: int, behind: int) -> None:
    """Write nginx's configuration with the addresses and paths of a test in the place of real ones."""
    text = (DEPLOY / name).read_text("utf-8")
    for pattern, replacement in (
        (r"listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        (r"server_name \S+;", "server_name localhost;"),
        (r"/etc/ssl/\S+\.pem", f"{folder}/site.pem"),
        (r"/etc/ssl/\S+\.key", f"{folder}/site.key"),
        (r"/var/log/nginx/", f"{folder}/"),
        (r"http://127\.0\.0\.1:7860", f"http://127.0.0.1:{behind}"),
    ):
        text, replaced = re.subn(pattern, replacement, text)
        assert replaced, pattern
    (folder / "site.conf").write_text(text)
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder))


@pytest.fixture(scope="module", params=["nginx-subdomain.conf", "nginx-path.conf"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin")
    if nginx is None:
        pytest.skip("no proxy: Debian's package nginx is not installed")
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    below = "/quotes" if request.param == "nginx-path.conf" else ""
    options = [
        "--trusted-proxy",
        "127.0.0.1",
        "--rate-limit",
        "0",
        *(["--root-path", below] if below else []),
    ]
    certificate(folder)
    with ExitStack() as stack:
        address, _ = stack.enter_context(running(("tests.ui_server", *options)))
        configured(request.param, folder, port=port, behind=urlsplit(address).port or 0)
        command = [
            nginx,
            "-c",
            str(folder / "nginx.conf"),
            "-p",
            str(folder),
            "-e",
            str(folder / "nginx.log"),
        ]
        process = stack.enter_context(subprocess.Popen(command, stderr=subprocess.PIPE))
        stack.callback(process.send_signal, signal.SIGTERM)
        trusting = ssl.create_default_context(cafile=str(folder / "site.pem"))
        transport = httpx.HTTPTransport(verify=trusting, retries=5)
        public = f"https://localhost:{port}{below}"
        client = stack.enter_context(httpx.Client(transport=transport, base_url=public, timeout=30))
        yield Site(public, client, folder / "site.pem", folder / "quotes.log")


def test_a_question_is_answered_through_the_proxy(site: Site) -> None:
    assert site.client.get("/api/ask", params={"q": QUESTION}).json()["hits"][0]["id"] == "talk-plans"


def test_the_log_of_the_proxy_holds_no_question(site: Site) -> None:
    site.client.get("/api/ask", params={"q": "secretquestion"})
    log = site.log.read_text()
    assert "/api/ask 200" in log
    assert "secretquestion" not in log


def test_every_link_of_every_page_leads_somewhere(site: Site) -> None:
    origin = site.address.removesuffix(urlsplit(site.address).path)
    broken = []
    for page in (
        "/",
        "/quotes",
        "/quotes/talk-plans",
        "/documents/talk",
        "/about",
        "/embed",
        "/widget?q=" + QUESTION,
    ):
        text = site.client.get(page, params={"lang": "en"} if "?" not in page else None).text
        links = set(re.findall(r'(?:href|src|action)="(/[^"#]*)', text)) - {""}
        assert links
        broken += [
            (page, link)
            for link in links
            if site.client.get(origin + link.replace("&amp;", "&"), follow_redirects=True).status_code != 200
        ]
    assert broken == []


def test_addresses_to_pass_on_are_the_public_ones(site: Site) -> None:
    assert f"src=&#34;{site.address}/embed.js&#34;" in site.client.get("/embed").text
    sitemap = site.client.get("/sitemap.xml").text
    assert f"<loc>{site.address}/quotes/talk-plans</loc>" in sitemap
    found = site.client.get("/oembed", params={"url": f"{site.address}/quotes/talk-plans"})
    assert found.status_code == 200
    assert found.json()["type"] == "rich"


def test_the_gradio_page_and_its_client_work(site: Site) -> None:
    assert site.client.get("/config").json()["root"] == site.address
    client = Client(f"{site.address}/", verbose=False, ssl_verify=False)
    try:
        assert client.predict(QUESTION, 1, api_name="/ask")["hits"][0]["id"] == "talk-plans"
    finally:
        client.close()


def test_a_host_of_its_own_asks_for_tls_from_then_on(site: Site) -> None:
    kept = site.client.get("/healthz").headers.get("strict-transport-security")
    assert kept == ("max-age=31536000" if site.address.count("/") == 2 else None)


def test_a_body_that_is_too_large_is_stopped_by_the_proxy(site: Site) -> None:
    assert site.client.post("/gradio_api/queue/join", content=b"x" * 70_000).status_code == 413


def test_a_reader_behind_the_proxy_cannot_pass_for_another() -> None:
    text = (DEPLOY / "nginx-subdomain.conf").read_text("utf-8") + (DEPLOY / "nginx-path.conf").read_text(
        "utf-8"
    )
    assert text.count("proxy_set_header X-Forwarded-For $remote_addr;") == 2
    assert "$proxy_add_x_forwarded_for" not in text


def test_the_unit_sets_variables_that_exist() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    text = (DEPLOY / "quotes.service").read_text("utf-8")
    unit.read_string(text)
    assert unit["Service"]["ExecStart"].endswith("/python -m ui")
    variables = set(re.findall(r"^Environment=(QUOTES_\w+)=", text, re.MULTILINE))
    assert variables
    assert variables <= {option.variable for option in OPTIONS}


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.skip("no systemd-analyze: Debian's package systemd is not installed")
    text = (DEPLOY / "quotes.service").read_text("utf-8")
    unit = tmp_path / "quotes.service"
    unit.write_text(text.replace("/srv/quotes/.venv/bin/python", "/bin/true"))  # one that is there
    result = subprocess.run(
        [analyze, "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    assert "/bin/true" in unit.read_text()
    assert (result.returncode, [line for line in result.stderr.splitlines() if str(unit) in line]) == (0, [])


def test_the_command_that_sends_a_space_takes_the_options_of_the_readme() -> None:
    readme = (settings.PROJECT / "README.md").read_text("utf-8")
    command = re.search(r"^ *hf (upload .*)$", readme, re.MULTILINE)
    assert command is not None
    hf = Path(sys.executable).parent / "hf"
    told = subprocess.run([hf, "upload", "--help"], capture_output=True, text=True, check=True).stdout
    options = re.findall(r"--[a-z-]+", command[1])
    assert options
    assert [option for option in options if option not in told] == []
    assert re.search(r"interrupted, re-run the same command", " ".join(told.split()))  # what is large


def test_the_readme_names_every_file_of_the_folder() -> None:
    readme = (settings.PROJECT / "README.md").read_text("utf-8")
    assert {path.name for path in DEPLOY.iterdir()} == set(re.findall(r"\(deploy/([^)]+)\)", readme))


def test_a_space_sets_variables_that_exist_to_values_that_are_taken() -> None:
    import app

    parser = ArgumentParser(exit_on_error=False)
    add_options(parser, app.ON_A_SPACE)
    how = server_settings(parser.parse_args([]))
    assert how.frame_origins == ("https://huggingface.co",)
    assert how.trusted_proxies == ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
    assert app.ON_A_SPACE.keys() <= {option.variable for option in OPTIONS}


def test_the_readme_tells_a_space_the_version_that_is_required() -> None:
    readme = (settings.PROJECT / "README.md").read_text("utf-8")
    front = dict(re.findall(r"^(\w+): (.*)$", readme.split("---\n")[1], re.MULTILINE))
    required = (settings.PROJECT / "requirements.txt").read_text("utf-8")
    assert front["sdk"] == "gradio"
    assert f"\ngradio=={front['sdk_version']}\n" in required
    assert (settings.PROJECT / front["app_file"]).is_file()
