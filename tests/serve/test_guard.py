"""Whoever is not the page is not answered, and the page itself can load nothing and be shown nowhere else."""

from __future__ import annotations

import json
import socket

import pytest

from tests.serve.serving import JSON, Serving, serving

DRAFT = json.dumps({"draft": {"text": "The port held 205 crates: 160 of tea and 90 of rice."}}).encode()
HOSTILE = "<script>alert(1)</script> \u202e205\u202c people: </p>\"'>{{160}}\x00\x1b[31m ::error::x ##[group]"


def test_the_page_itself_is_answered(server: Serving) -> None:
    assert server.ask("POST", "check", DRAFT, Content_Type=JSON).told["findings"]
    assert server.ask("GET", "", Sec_Fetch_Site="none").status == 200
    assert server.ask("GET", "page.js", Sec_Fetch_Site="same-origin").status == 200
    local = f"localhost:{server.port}"
    assert server.ask("POST", "check", DRAFT, Host=local, Origin=f"http://{local}", Content_Type=JSON).status == 200


@pytest.mark.parametrize(
    "path",
    ["/", "/check", "/page.js", "//check", "/x/check", "/%00/check", "/{token}x/check", "/%ff/", "/{short}/check"],
)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "HEAD"])
def test_who_does_not_know_the_token_is_not_answered(server: Serving, path: str, method: str) -> None:
    path = path.format(token=server.token, short=server.token[:-1])
    reply = server.ask(method, path, DRAFT if method == "POST" else None, Content_Type=JSON)
    assert reply.status == 403
    assert b"findings" not in reply.body


def test_the_token_is_long_and_another_each_time(server: Serving, tmp_path_factory: pytest.TempPathFactory) -> None:
    with serving(tmp_path_factory.mktemp("other"), "--isolated") as other:
        assert other.token != server.token
    assert len(server.token) >= 32


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost",
        "evil.example:{port}",
        "127.0.0.1:{port}.evil.example",
        "",
    ],
)
def test_a_name_that_leads_here_by_a_strangers_word_is_not_answered(server: Serving, host: str) -> None:
    """DNS rebinding: a page's own name leads to 127.0.0.1 the second time that it is looked up."""
    host = host.format(port=server.port)
    for method, path in (("GET", ""), ("GET", "page.js"), ("POST", "check")):
        body = DRAFT if method == "POST" else None
        assert server.ask(method, path, body, Host=host, Origin=f"http://{host}", Content_Type=JSON).status == 403


@pytest.mark.parametrize("hosts", [[], ["127.0.0.1:{port}", "evil.example"]])
def test_no_host_and_two_hosts_are_not_answered(server: Serving, hosts: list[str]) -> None:
    lines = "".join(f"Host: {host.format(port=server.port)}\r\n" for host in hosts)
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(f"GET /{server.token}/ HTTP/1.0\r\n{lines}\r\n".encode())
        status = connection.recv(1000).split(b" ")[1]
    assert status in {b"400", b"403"}


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "https://127.0.0.1:{port}", "http://127.0.0.1:1", "http://localhost:{port}", None],
)
def test_another_origin_is_not_answered(server: Serving, origin: str | None) -> None:
    given = origin and origin.format(port=server.port)
    assert server.ask("POST", "check", DRAFT, Origin=given, Content_Type=JSON).status == 403


def test_another_site_gets_not_even_a_picture(server: Serving) -> None:
    for site in ("cross-site", "same-site"):
        assert server.ask("GET", "icon.svg", Sec_Fetch_Site=site).status == 403
    assert server.ask("GET", "page.js", Origin="http://evil.example").status == 403


def test_nobody_is_told_that_he_may_ask(server: Serving) -> None:
    stranger = "http://evil.example"
    replies = [server.ask("OPTIONS", "check", Origin=stranger, Access_Control_Request_Method="POST")]
    replies += [server.ask("OPTIONS", "check", Origin=server.origin)]
    replies.append(server.ask("POST", "check", DRAFT, Content_Type=JSON))
    assert not [name for reply in replies for name in reply.headers if name.startswith("access-control")]


def test_every_answer_carries_what_keeps_the_page_to_itself(server: Serving) -> None:
    replies = [
        server.ask("GET", ""),
        server.ask("GET", "page.js"),
        server.ask("GET", "gone"),
        server.ask("GET", "/"),
        server.ask("POST", "check", DRAFT, Content_Type=JSON),
        server.ask("POST", "check", b"{", Content_Type=JSON),
    ]
    assert [reply.status for reply in replies] == [200, 200, 404, 403, 200, 400]
    for reply in replies:
        policy = reply.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert "require-trusted-types-for 'script'" in policy
        kept = [reply.headers[name] for name in ("cache-control", "referrer-policy", "x-content-type-options")]
        assert kept == ["no-store", "no-referrer", "nosniff"]
        assert "set-cookie" not in reply.headers
        assert "server" not in reply.headers


def test_it_listens_to_this_machine_only(server: Serving) -> None:
    addresses = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in addresses - {"127.0.0.1"} | {"127.0.0.2"}:
        with pytest.raises(ConnectionRefusedError), socket.create_connection((str(address), server.port), timeout=2):
            pass


def test_hostile_text_is_data(server: Serving) -> None:
    told = server.check(HOSTILE, headline=HOSTILE)
    shown = "".join(piece["text"] for block in told["blocks"] for piece in block["pieces"])
    assert shown.count("<script>alert(1)</script>") == 2
    assert "\x1b[31m" in shown
    name = '../../etc/passwd<b>"\n'
    assert server.open(name, b"\0")["error"].startswith(name)
    reply = server.ask("POST", "check", json.dumps({"draft": {"text": HOSTILE}}).encode(), Content_Type=JSON)
    assert reply.headers["content-type"] == JSON


def test_the_script_makes_no_markup_of_text_and_keeps_nothing(server: Serving) -> None:
    script = server.ask("GET", "page.js").body.decode()
    for name in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
        "Storage",
        "cookie",
    ):
        assert name not in script
