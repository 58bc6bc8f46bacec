# SPDX-License-Identifier: Apache-2.0
"""Real name and mail servers on loopback, each in a folder of its own, stopped with the program that made them."""

import os
import pwd
import shutil
import socket
import subprocess
import time


def free_port(kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_INET, kind) as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(condition, what, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.05)
    raise SystemExit(f"{what} did not come up")


def greets(port, address="127.0.0.1"):
    try:
        with socket.create_connection((address, port), 1) as s:
            s.settimeout(5)
            return s.recv(3) == b"220"
    except OSError:
        return False


class NameServer:
    """NSD with one zone a file; `zones`: name -> lines behind SOA and NS."""

    def __init__(self, folder, zones):
        self.folder = os.path.join(folder, "nsd")
        os.makedirs(self.folder)
        self.port = free_port()
        conf = [
            "server:", f"  port: {self.port}", "  ip-address: 127.0.0.1", "  server-count: 1", '  username: ""', '  chroot: ""',
            f'  zonesdir: "{self.folder}"', f'  pidfile: "{self.folder}/nsd.pid"', f'  xfrdfile: "{self.folder}/xfrd.state"',
            f'  xfrdir: "{self.folder}"', f'  zonelistfile: "{self.folder}/zone.list"', '  database: ""', "  minimal-responses: yes",
            "  send-buffer-size: 4194304", "  receive-buffer-size: 4194304", "  rrl-ratelimit: 0", "remote-control:", "  control-enable: no",
        ]
        for i, (zone, lines) in enumerate(zones.items()):
            with open(os.path.join(self.folder, f"{i}.zone"), "w") as f:
                f.write(f"$ORIGIN {zone}.\n$TTL 3600\n@ SOA ns.{zone}. host.{zone}. 1 3600 600 86400 60\n@ NS ns.{zone}.\nns A 127.0.0.1\n")
                f.write("\n".join(lines) + "\n")
            conf += ["zone:", f"  name: {zone}", f"  zonefile: {i}.zone"]
        with open(os.path.join(self.folder, "nsd.conf"), "w") as f:
            f.write("\n".join(conf) + "\n")
        self.process = subprocess.Popen(["nsd", "-d", "-c", os.path.join(self.folder, "nsd.conf")], stdout=subprocess.DEVNULL,
                                        stderr=open(os.path.join(self.folder, "log"), "w"))
        wait_for(self.answers, "NSD")

    def answers(self):
        query = b"\x12\x34\0\0\0\1\0\0\0\0\0\0\0\0\2\0\1"
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
            s.settimeout(0.5)
            try:
                s.sendto(query, ("127.0.0.1", self.port))
                return len(s.recv(512)) > 0
            except OSError:
                return False

    def stop(self):
        self.process.terminate()
        self.process.wait()


class MailServer:
    """Postfix with virtual mailboxes. `domains`: those it is final for; `users`: addresses that exist ("@d" for all);
    `replies`: address -> exact reply; `extra`: further lines of main.cf."""

    def __init__(self, folder, port, domains, users, replies=(), extra=(), name="postfix"):
        self.folder = os.path.join(folder, name)
        self.port = port
        for sub in ("spool", "data", "log"):
            os.makedirs(os.path.join(self.folder, sub))
        os.chmod(folder, 0o755)
        shutil.chown(os.path.join(self.folder, "data"), "postfix")
        path = lambda n: os.path.join(self.folder, n)
        with open(path("domains"), "w") as f:
            f.writelines(f"{d} ok\n" for d in domains)
        with open(path("users"), "w") as f:
            f.writelines(f"{u} ok\n" for u in users)
        with open(path("replies"), "w") as f:
            f.writelines(f"{a} {r}\n" for a, r in dict(replies).items())
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=mx.lab.test", "-keyout",
                        path("key.pem"), "-out", path("cert.pem")], check=True, capture_output=True)
        with open(path("main.cf"), "w") as f:
            f.write("\n".join([
                "compatibility_level=3.6", f"queue_directory={path('spool')}", f"data_directory={path('data')}", "command_directory=/usr/sbin",
                "daemon_directory=/usr/lib/postfix/sbin", "mail_owner=postfix", "setgid_group=postdrop", "inet_interfaces=127.0.0.1",
                "inet_protocols=ipv4", "mydestination=", "myhostname=mx.lab.test", f"virtual_mailbox_domains=texthash:{path('domains')}",
                f"virtual_mailbox_maps=texthash:{path('users')}", "virtual_transport=discard:", "smtpd_peername_lookup=no",
                "smtpd_relay_restrictions=reject_unauth_destination", "smtpd_tls_security_level=may", f"smtpd_tls_cert_file={path('cert.pem')}",
                f"smtpd_tls_key_file={path('key.pem')}", "in_flow_delay=0", f"maillog_file={path('log/mail.log')}",
                f"maillog_file_prefixes={path('log')}", "alias_maps=", "alias_database=", "biff=no",
                f"smtpd_recipient_restrictions=check_recipient_access texthash:{path('replies')}" +
                "".join("," + e.split(" ", 1)[1] for e in extra if e.startswith("also ")),
            ] + [e for e in extra if not e.startswith("also ")]) + "\n")
        internal = """pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""
        with open(path("master.cf"), "w") as f:
            f.write(f"127.0.0.1:{port} inet n - n - 40 smtpd\n" + internal)
        subprocess.run(["postfix", "-c", self.folder, "start"], check=True, capture_output=True)
        wait_for(lambda: greets(port), "Postfix")

    def log(self):
        with open(os.path.join(self.folder, "log", "mail.log"), errors="replace") as f:
            return f.read()

    def stop(self):
        subprocess.run(["postfix", "-c", self.folder, "stop"], capture_output=True)


class Greylist:
    def __init__(self, folder, delay):
        self.folder = os.path.join(folder, "postgrey")
        os.makedirs(self.folder)
        user = "postgrey" if "postgrey" in [u.pw_name for u in pwd.getpwall()] else "nobody"
        shutil.chown(self.folder, user)
        self.port = free_port()
        self.process = subprocess.Popen(["postgrey", f"--inet=127.0.0.1:{self.port}", f"--delay={delay}", f"--dbdir={self.folder}", f"--user={user}",
                                         "--whitelist-clients=/dev/null", "--whitelist-recipients=/dev/null"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def up():
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return True
            except OSError:
                return False
        wait_for(up, "postgrey")

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Sink:
    """smtp-sink: accepts everything."""

    def __init__(self, port, address="127.0.0.1", options=()):
        self.process = subprocess.Popen(["smtp-sink", "-u", "postfix", *options, f"{address}:{port}", "2000"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda: greets(port, address), "smtp-sink", 60)

    def stop(self):
        self.process.terminate()
        self.process.wait()
