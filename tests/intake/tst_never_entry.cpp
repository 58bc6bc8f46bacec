// SPDX-License-Identifier: Apache-2.0

#include "intake/never_entry.h"

#include "base/text.h"

#include <QTest>

using namespace winnow;

/// What one line or cell of a do-not-mail file names.
class NeverEntryTest : public QObject {
    Q_OBJECT

private slots:
    void hashesAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected"); // in a column that is said to hold hashes
        QTest::addColumn<int>("kind");      // -1: none
        const auto row = [](const char* what, const char* text, int kind, bool expected = false) {
            QTest::newRow(what) << QByteArray(text) << expected << kind;
        };
        const int sha256 = int(AddressHash::Sha256), sha1 = int(AddressHash::Sha1), md5 = int(AddressHash::Md5);
        row("SHA-256", "081205a221fc5e3046ba09c2d68f7242feba4f0f933bd89b8d3f572f1be6aa47", sha256);
        row("in capitals", "081205A221FC5E3046BA09C2D68F7242FEBA4F0F933BD89B8D3F572F1BE6AA47", sha256);
        row("SHA-1", "e0f5360d4971732c9111bb974ad19b9e42d5a136", sha1);
        row("MD5", "edc97fb0d435055fd8ec7c576135dc11", md5);
        row("named", "sha256:081205a221fc5e3046ba09c2d68f7242feba4f0f933bd89b8d3f572f1be6aa47", sha256);
        row("named with a hyphen", "SHA-1: e0f5360d4971732c9111bb974ad19b9e42d5a136", sha1);
        row("named in braces", "{MD5}7cl/sNQ1BV/Y7HxXYTXcEQ==", md5);
        row("of RFC 2307", "{SHA}4PU2DUlxcyyREbuXStGbnkLVoTY=", sha1);
        row("as a function", "MD5(edc97fb0d435055fd8ec7c576135dc11)", md5);
        row("as an assignment", "md5 = edc97fb0d435055fd8ec7c576135dc11", md5);
        row("Base64", "CBIFoiH8XjBGugnC1o9yQv66Tw+TO9ibjT9XLxvmqkc=", sha256);
        row("Base64 for links", "CBIFoiH8XjBGugnC1o9yQv66Tw-TO9ibjT9XLxvmqkc=", sha256);
        row("Base64 without padding, named", "sha256-CBIFoiH8XjBGugnC1o9yQv66Tw+TO9ibjT9XLxvmqkc", sha256);
        row("Base64 without padding, expected", "CBIFoiH8XjBGugnC1o9yQv66Tw+TO9ibjT9XLxvmqkc", sha256, true);
        row("in quotes", "\"edc97fb0d435055fd8ec7c576135dc11\",", md5);
        row("with 0x", "0xedc97fb0d435055fd8ec7c576135dc11", md5);
        row("bytes with colons", "ED:C9:7F:B0:D4:35:05:5F:D8:EC:7C:57:61:35:DC:11", md5);
        row("bytes with blanks", "ed c9 7f b0 d4 35 05 5f d8 ec 7c 57 61 35 dc 11", md5);
        row("a long word is none", "internationalisatiewerk", -1);
        row("of another length", "edc97fb0d435055fd8ec7c576135dc1", -1);
        row("another name than its length", "sha1:edc97fb0d435055fd8ec7c576135dc11", -1);
        row("salted", "{SSHA}4PU2DUlxcyyREbuXStGbnkLVoTY=", -1);
        row("an address", "edc97fb0d435055fd8ec7c576135dc11@x.nl", -1);
        row("a UUID", "edc97fb0-d435-055f-d8ec-7c576135dc11", -1);
    }
    void hashesAreTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, expected);
        QFETCH(int, kind);
        NamedHash hash;
        const bool found = readHash(text.toStdString(), expected ? HashPlace::Expected : HashPlace::Anywhere, hash);
        QCOMPARE(found ? int(hash.kind) : -1, kind);
        if (kind == int(AddressHash::Md5)) QCOMPARE(hash.digest, *fromHex("edc97fb0d435055fd8ec7c576135dc11"));
        if (kind == int(AddressHash::Sha1)) QCOMPARE(hash.digest, *fromHex("e0f5360d4971732c9111bb974ad19b9e42d5a136"));
    }

    void domainsAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("domain"); // with *. in front: and what lies below it; empty: none
        const auto row = [](const char* text, const char* domain) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(domain);
        };
        row("x.nl", "x.nl");
        row("@x.nl", "x.nl");
        row("*@x.nl", "x.nl");
        row("%@x.nl", "x.nl");
        row("*.x.nl", "*.x.nl");
        row("@*.x.nl", "*.x.nl");
        row("*@*.x.nl", "*.x.nl");
        row(".x.nl", "*.x.nl");
        row("https://www.X.nl/contact?a=b", "x.nl");
        row("http://x.nl:8080", "x.nl");
        row("x.nl.", "x.nl");
        row("\"x.nl\",", "x.nl");
        row("b\xC3\xBC"
            "cher.de",
            "xn--bcher-kva.de");
        row("jan@x.nl", "");
        row("info@*", "");
        row("*test*", "");
        row("2026.03.31", "");
        row("1.2.3.4", "");
        row("x", "");
        row("see x.nl", "");
    }
    void domainsAreTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, domain);
        NamedDomain found;
        const bool any = readDomain(text.toStdString(), found);
        QCOMPARE(any ? QByteArray(found.within ? "*." : "") + QByteArray::fromStdString(found.domain) : QByteArray(),
            domain);
    }

    void addressesAreFoundInWhatStandsAroundThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("addresses");
        const auto row = [](const char* text, const char* addresses) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(addresses);
        };
        row("jan@x.nl", "jan@x.nl");
        row("Jan <jan@x.nl>", "jan@x.nl");
        row("jan@x.nl.", "jan@x.nl");
        row("\xE2\x80\x9Cjan@x.nl\xE2\x80\x9D", "jan@x.nl");
        row("1) jan@x.nl", "jan@x.nl");
        row("- jan@x.nl", "jan@x.nl");
        row("mailto:jan@x.nl?subject=hi", "jan@x.nl");
        row("jan@x.nl;piet@x.nl", "jan@x.nl piet@x.nl");
        row("jan@x.nl en piet@x.nl", "jan@x.nl piet@x.nl");
        row("jan@x.nl asked by phone on 3 May", "jan@x.nl");
        row("afgemeld: jan@x.nl", "jan@x.nl");
        row("{\"email\":\"jan@x.nl\"}", "jan@x.nl");
        row("https://x.example/unsub?email=jan@x.nl", "jan@x.nl");
        row("jan (at) x.nl", "jan@x.nl");
        row("jan@x,nl", "jan@x.nl");
        row("jan@b\xC3\xBC"
            "cher.de",
            "jan@xn--bcher-kva.de");
        row("nobody", "");
        row("meet @ noon", "");
    }
    void addressesAreFoundInWhatStandsAroundThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, addresses);
        QByteArray found;
        for (const std::string& address : readAddresses(text.toStdString()))
            found += (found.isEmpty() ? "" : " ") + QByteArray::fromStdString(address);
        QCOMPARE(found, addresses);
    }

    void commentsAreCutOff_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("rest");
        const auto row = [](const char* line, const char* rest) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(rest);
        };
        row("# not yet: jan@x.nl", "");
        row("// jan@x.nl", "");
        row("-- jan@x.nl", "");
        row("; jan@x.nl", "");
        row("REM jan@x.nl", "");
        row("<!-- jan@x.nl -->", "");
        row("jan@x.nl # asked piet@x.nl", "jan@x.nl");
        row("jan@x.nl // by phone", "jan@x.nl");
        row("jan#1@x.nl", "jan#1@x.nl");
        row("remco@x.nl", "remco@x.nl");
    }
    void commentsAreCutOff()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, rest);
        const std::string text = line.toStdString();
        QCOMPARE(QByteArray::fromStdString(std::string(withoutComment(text))), rest);
    }
};

QTEST_APPLESS_MAIN(NeverEntryTest)
#include "tst_never_entry.moc"
