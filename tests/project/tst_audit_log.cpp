// SPDX-License-Identifier: Apache-2.0

#include "base/bytes.h"
#include "base/text.h"
#include "project/stores/audit_log.h"
#include "support/store_fixture.h"

using namespace winnow;
using namespace winnow::test;

class AuditLogTest : public QObject, private StoreFixture {
    Q_OBJECT

    static constexpr const char* kTime = "2026-09-21T12:00:00Z";
    static constexpr const char* kProject = "00112233445566778899aabbccddeeff";

    SystemRandom m_random;
    Identity m_anna = Identity::create("anna", m_random);
    Identity m_ben = Identity::create("ben", m_random);

    static SecureBytes keyOf(char filler) { return SecureBytes(std::string(32, filler)); }
    AuditLog log(char key = 'k', const char* project = kProject) { return {database(), keyOf(key), project}; }
    [[nodiscard]] bool append(std::string_view body, std::string_view user = "anna", std::string_view action = "import")
    {
        return log().append(kTime, user, action, body).has_value();
    }
    /// Five entries of two people; the third and the last are signed.
    [[nodiscard]] bool fill()
    {
        return append("{\"n\":1}") && append("{\"n\":2}", "ben", "edit") && append("{\"n\":3}") && log().sign(m_anna) &&
            append("{\"n\":4}", "ben", "export") && append("{\"n\":5}") && log().sign(m_ben);
    }
    std::vector<AuditSignature> signatures()
    {
        auto known = log().signatures();
        return known ? *known : std::vector<AuditSignature>(99);
    }
    /// An entry as it would be written by a program that has the key, whatever stands before it.
    [[nodiscard]] bool writeAfter(const AuditEntry& last, std::string_view body)
    {
        Result<Statement> s = database().prepare(
            "INSERT INTO audit(seq, time, user, action, body, previous, hash) VALUES(?,?,'x','x','x',zeroblob(32),?)");
        if (!s) return false;
        s->bind(1, static_cast<std::int64_t>(last.sequence)).bind(2, std::string_view(kTime));
        s->bindBlob(3, bytesOf(last.hash));
        return s->run() && append(body) && change("DELETE FROM audit WHERE seq=" + std::to_string(last.sequence));
    }

private slots:
    void init() { QVERIFY(openTables()); }

    void anEmptyLogIsInOrder()
    {
        const auto proof = log().verify();
        QVERIFY(proof);
        QCOMPARE(proof->entries, std::uint64_t{0});
        QCOMPARE(proof->signatures, std::uint64_t{0});
        const auto head = log().head();
        QVERIFY(head && head->count == 0 && head->hash == Sha256Digest{});
        QVERIFY(failsWith(log().at(0), ErrorKind::ProjectTampered));
        QVERIFY(failsWith(log().at(1), ErrorKind::ProjectTampered));
        const auto newest = log().newest(5);
        QVERIFY(newest && newest->empty());
    }

    void entriesAreAChain()
    {
        QVERIFY(fill());
        Sha256Digest previous{};
        std::uint64_t count = 0;
        QVERIFY(log().forEach([&](const AuditEntry& e) {
            if (e.sequence == count + 1 && e.previous == previous) ++count;
            previous = e.hash;
            return true;
        }));
        QCOMPARE(count, std::uint64_t{5});
        const auto head = log().head();
        QVERIFY(head && head->count == 5 && head->hash == previous);
        const auto proof = log().verify();
        QVERIFY(proof);
        QCOMPARE(proof->entries, std::uint64_t{5});
        QCOMPARE(proof->signatures, std::uint64_t{2});
        QCOMPARE(proof->signedUpTo, std::uint64_t{5});
    }

    /// What resources/formats says, computed beside the class.
    void hashesAndSignaturesAreThoseOfTheFormat()
    {
        QVERIFY(append("{\"n\":1}"));
        QVERIFY(append("{\"n\":2}", "ben", "edit"));
        QVERIFY(log().sign(m_anna));
        const auto first = log().at(1), second = log().at(2);
        QVERIFY(first && second);
        const std::string key(32, 'k');
        const std::span<const std::uint8_t> bytes{reinterpret_cast<const std::uint8_t*>(key.data()), key.size()};
        const std::string start = std::string("1\x1F") + kTime +
            "\x1F"
            "anna\x1F"
            "import\x1F{\"n\":1}\x1F";
        QVERIFY(first->hash == hmacSha256(bytes, start + std::string(32, '\0')));
        const std::string next = std::string("2\x1F") + kTime +
            "\x1F"
            "ben\x1F"
            "edit\x1F{\"n\":2}\x1F";
        QVERIFY(second->hash == hmacSha256(bytes, next + std::string(bytesOf(first->hash))));
        const std::string text = std::string("winnow audit 1\n") + kProject + "\n2\n" + toHex(second->hash) + "\n";
        QCOMPARE(signatures().size(), std::size_t{1});
        QVERIFY(isSignedBy(text, signatures()[0].signature, m_anna.publicKey()));
    }

    void entriesAreFoundByNumberAndFromTheEnd()
    {
        QVERIFY(fill());
        for (std::uint64_t n = 1; n <= 5; ++n) {
            const auto entry = log().at(n);
            QVERIFY(entry);
            QCOMPARE(entry->sequence, n);
            QCOMPARE(entry->body, "{\"n\":" + std::to_string(n) + "}");
            QCOMPARE(entry->user, std::string(n % 2 == 0 ? "ben" : "anna"));
        }
        QVERIFY(failsWith(log().at(0), ErrorKind::ProjectTampered));
        QVERIFY(failsWith(log().at(6), ErrorKind::ProjectTampered));
        for (const std::uint64_t wanted : {0U, 1U, 2U, 5U, 6U, 1000U}) {
            const auto newest = log().newest(wanted);
            QVERIFY(newest);
            QCOMPARE(newest->size(), std::min<std::size_t>(wanted, 5));
            for (std::size_t i = 0; i < newest->size(); ++i)
                QCOMPARE((*newest)[i].sequence, 5 - newest->size() + i + 1);
        }
        int seen = 0;
        QVERIFY(log().forEach([&](const AuditEntry&) { return ++seen < 3; }));
        QCOMPARE(seen, 3);
    }

    void anyTextComesBackAndIsInOrder_data()
    {
        QTest::addColumn<std::string>("user");
        QTest::addColumn<std::string>("body");
        QTest::newRow("nothing") << std::string() << std::string();
        QTest::newRow("other letters") << std::string("Änna Ωmega") << std::string("{\"n\":\"é\"}");
        QTest::newRow("a zero byte") << std::string("a\0b", 3) << std::string("\0", 1);
        QTest::newRow("lines") << std::string("a\r\nb") << std::string("{\n}");
        QTest::newRow("1 MiB") << std::string("anna") << std::string(1 << 20, 'x');
        QTest::newRow("a name with the separator") << std::string("a\x1F"
                                                                  "b")
                                                   << std::string("{}");
    }

    void anyTextComesBackAndIsInOrder()
    {
        QFETCH(std::string, user);
        QFETCH(std::string, body);
        QVERIFY(append("{}"));
        QVERIFY(append(body, user));
        QVERIFY(append("{}"));
        const auto entry = log().at(2);
        QVERIFY(entry && entry->user == user && entry->body == body);
        QVERIFY(log().verify());
    }

    /// Otherwise it could be shifted from one field into the next under the same hash.
    void theSeparatorIsRefusedWhereItNeverStands()
    {
        QVERIFY(failsWith(log().append("a\x1F"
                                       "b",
                              "anna", "import", "{}"),
            ErrorKind::Internal));
        QVERIFY(failsWith(log().append(kTime, "anna",
                              "a\x1F"
                              "b",
                              "{}"),
            ErrorKind::Internal));
        QVERIFY(failsWith(log().append(kTime, "anna", "import", "{\x1F}"), ErrorKind::Internal));
        const auto head = log().head();
        QVERIFY(head && head->count == 0);
    }

    void everyKindOfTamperingIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto add = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
        add("another time", "UPDATE audit SET time = '2026-09-21T12:00:01Z' WHERE seq=3");
        add("another user", "UPDATE audit SET user = 'ben' WHERE seq=3");
        add("another action", "UPDATE audit SET action = 'impore' WHERE seq=3");
        add("another body", "UPDATE audit SET body = '{\"n\":4}' WHERE seq=3");
        add("a blank behind a body", "UPDATE audit SET body = body || ' ' WHERE seq=3");
        add("a zero byte behind a body",
            "UPDATE audit SET body = CAST(CAST(body AS BLOB) || x'00' AS TEXT) WHERE seq=3");
        add("fields exchanged", "UPDATE audit SET user = action, action = user WHERE seq=3");
        add("a field moved into the next", "UPDATE audit SET user = '', action = user || action WHERE seq=3");
        add("another hash", "UPDATE audit SET hash = zeroblob(32) WHERE seq=3");
        add("the hash of the entry before", "UPDATE audit SET hash = previous WHERE seq=3");
        add("a hash cut short", "UPDATE audit SET hash = substr(hash, 1, 31) WHERE seq=3");
        add("a longer hash", "UPDATE audit SET hash = hash || x'00' WHERE seq=3");
        add("the last hash", "UPDATE audit SET hash = zeroblob(32) WHERE seq=5");
        add("another previous hash", "UPDATE audit SET previous = zeroblob(32) WHERE seq=3");
        add("a previous hash cut short", "UPDATE audit SET previous = substr(previous, 1, 31) WHERE seq=3");
        add("a previous hash of the first", "UPDATE audit SET previous = hash WHERE seq=1");
        add("no previous hash of the first", "UPDATE audit SET previous = x'' WHERE seq=1");
        add("the first deleted", "DELETE FROM audit WHERE seq=1");
        add("one deleted", "DELETE FROM audit WHERE seq=4");
        add("one deleted, the rest moved up",
            "DELETE FROM audit WHERE seq=4; UPDATE audit SET seq=4 WHERE seq=5;"
            "UPDATE audit_signature SET seq=4 WHERE seq=5");
        add("one deleted and the chain mended",
            "UPDATE audit SET previous = (SELECT previous FROM audit WHERE seq=4) WHERE seq=5;"
            "DELETE FROM audit WHERE seq=4; UPDATE audit SET seq=4 WHERE seq=5; DELETE FROM audit_signature WHERE seq=5");
        add("the signed last deleted", "DELETE FROM audit WHERE seq=5");
        add("all deleted", "DELETE FROM audit");
        add("two exchanged",
            "UPDATE audit SET seq=40 WHERE seq=4; UPDATE audit SET seq=4 WHERE seq=2;"
            "UPDATE audit SET seq=2 WHERE seq=40");
        add("all in another order", "UPDATE audit SET seq=-seq; UPDATE audit SET seq=seq+6");
        add("one repeated at the end",
            "INSERT INTO audit(seq, time, user, action, body, previous, hash) SELECT 6, time, user, action, body, previous, hash FROM audit WHERE seq=5");
        add("one in front",
            "INSERT INTO audit(seq, time, user, action, body, previous, hash) SELECT 0, time, user, action, body, previous, hash FROM audit WHERE seq=1");
        add("a negative number", "UPDATE audit SET seq=-3 WHERE seq=3");
        add("a gap at the end", "UPDATE audit SET seq=7 WHERE seq=5; UPDATE audit_signature SET seq=7 WHERE seq=5");
        add("another signature", "UPDATE audit_signature SET signature = zeroblob(64) WHERE seq=3");
        add("a signature cut short", "UPDATE audit_signature SET signature = substr(signature, 1, 63) WHERE seq=3");
        add("no signature", "UPDATE audit_signature SET signature = x'' WHERE seq=3");
        add("another key",
            "UPDATE audit_signature SET key = (SELECT key FROM audit_signature WHERE seq=5) WHERE seq=3");
        add("a key cut short", "UPDATE audit_signature SET key = substr(key, 1, 31) WHERE seq=3");
        add("no key", "UPDATE audit_signature SET key = x'' WHERE seq=3");
        add("a signature of another entry", "UPDATE audit_signature SET seq=2 WHERE seq=3");
        add("a signature of two entries",
            "INSERT INTO audit_signature SELECT 4, key, signature FROM audit_signature WHERE seq=3");
        add("signatures exchanged", "UPDATE audit_signature SET seq=-seq; UPDATE audit_signature SET seq=8+seq");
        add("a signature of no entry",
            "INSERT INTO audit_signature SELECT 6, key, signature FROM audit_signature WHERE seq=5");
        add("a signature of entry 0",
            "INSERT INTO audit_signature SELECT 0, key, signature FROM audit_signature WHERE seq=5");
        add("a signature of entry -1",
            "INSERT INTO audit_signature SELECT -1, key, signature FROM audit_signature WHERE seq=5");
    }

    void everyKindOfTamperingIsFound()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(fill());
        QVERIFY(log().verify());
        QVERIFY(change(sql.toStdString()));
        QVERIFY(failsWith(log().verify(), ErrorKind::ProjectTampered));
    }

    void everyFlippedBitIsFound()
    {
        QVERIFY(fill());
        for (const char* column : {"time", "user", "action", "body", "previous", "hash"})
            for (const char* seq : {"1", "3", "5"}) {
                const std::string where = std::string(" FROM audit WHERE seq=") + seq;
                const std::int64_t bytes = number("SELECT length(CAST(" + std::string(column) + " AS BLOB))" + where);
                QVERIFY(bytes > 0);
                for (std::int64_t at = 0; at < bytes; ++at) {
                    Result<Statement> s =
                        database().prepare("SELECT CAST(" + std::string(column) + " AS BLOB)" + where);
                    QVERIFY(s && *s->step());
                    const std::string right(s->blob(0));
                    s->reset();
                    std::string wrong = right;
                    wrong[static_cast<std::size_t>(at)] = static_cast<char>(wrong[static_cast<std::size_t>(at)] ^ 1);
                    const auto set = [&](const std::string& value) {
                        Result<Statement> put =
                            database().prepare("UPDATE audit SET " + std::string(column) + " = ? WHERE seq=" + seq);
                        return put && put->bindBlob(1, value).run().has_value();
                    };
                    QVERIFY(set(wrong));
                    QVERIFY(failsWith(log().verify(), ErrorKind::ProjectTampered));
                    QVERIFY(set(right));
                }
            }
        QVERIFY(log().verify());
    }

    /// Each entry of the other history is whole and written with the right key: only the chain tells.
    void anEntryOfAnotherHistoryIsFound()
    {
        QVERIFY(append("{\"n\":1}"));
        QVERIFY(append("{\"n\":\"other\"}"));
        QVERIFY(append("{\"n\":3}"));
        QVERIFY(change("CREATE TEMP TABLE other AS SELECT * FROM audit; DELETE FROM audit"));
        QVERIFY(append("{\"n\":1}"));
        QVERIFY(append("{\"n\":2}"));
        QVERIFY(append("{\"n\":3}"));
        QVERIFY(append("{\"n\":4}"));
        QVERIFY(log().verify());
        QVERIFY(change("CREATE TEMP TABLE kept AS SELECT * FROM audit"));
        QVERIFY(change("REPLACE INTO audit SELECT * FROM other WHERE seq=3"));
        QVERIFY(failsWith(log().verify(), ErrorKind::ProjectTampered));
        QVERIFY(change("REPLACE INTO audit SELECT * FROM kept; REPLACE INTO audit SELECT * FROM other WHERE seq=2"));
        QVERIFY(failsWith(log().verify(), ErrorKind::ProjectTampered));
        QVERIFY(change("DELETE FROM audit WHERE seq>2; REPLACE INTO audit SELECT * FROM other WHERE seq=3"));
        QVERIFY(log().verify()); // the other history, whole: the head and signatures tell
        const auto head = log().head();
        QVERIFY(head && head->count == 3);
    }

    /// Every hash and every link fits; only the number shows that entries may have stood between.
    void aGapIsFoundEvenWhereTheHashesChain()
    {
        QVERIFY(append("{\"n\":1}"));
        QVERIFY(append("{\"n\":2}"));
        const auto last = log().at(2);
        QVERIFY(last);
        AuditEntry later = *last;
        later.sequence = 4;
        QVERIFY(writeAfter(later, "{\"n\":3}"));
        const auto entry = log().at(5);
        QVERIFY(entry && entry->previous == last->hash);
        QVERIFY(failsWith(log().verify(), ErrorKind::ProjectTampered));
    }

    void whatMovesFromOneFieldToTheNextIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("from the user into the time")
            << QByteArray("UPDATE audit SET time = time || char(31) || 'a', user = 'b' WHERE seq=2");
        QTest::newRow("from the user into the action and on into the body")
            << QByteArray("UPDATE audit SET user = 'a', action = 'b', body = action || char(31) || body WHERE seq=2");
        QTest::newRow("from the user into the action")
            << QByteArray("UPDATE audit SET user = 'a', action = 'b' || char(31) || action WHERE seq=2");
    }

    /// The text that is hashed stays the same, byte for byte.
    void whatMovesFromOneFieldToTheNextIsFound()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(append("{}"));
        QVERIFY(append("{}",
            "a\x1F"
            "b"));
        QVERIFY(log().verify());
        QVERIFY(change(sql.toStdString()));
        QVERIFY(failsWith(log().verify(), ErrorKind::ProjectTampered));
    }

    void anotherKeyOrProjectDoesNotFit()
    {
        QVERIFY(fill());
        QVERIFY(failsWith(log('j').verify(), ErrorKind::ProjectTampered));
        QVERIFY(failsWith(log('k', "ff112233445566778899aabbccddeeff").verify(), ErrorKind::ProjectTampered));
        QVERIFY(change("DELETE FROM audit_signature"));
        QVERIFY(failsWith(log('j').verify(), ErrorKind::ProjectTampered));
        QVERIFY(log('k', "ff112233445566778899aabbccddeeff").verify()); // only signatures name the project
    }

    /// The log alone cannot know: Project::verifyAudit() asks the header, and reports carry the head.
    void whatWasTakenFromTheEndShowsInTheProof()
    {
        QVERIFY(fill());
        QVERIFY(change("DELETE FROM audit_signature WHERE seq=5"));
        const auto proof = log().verify();
        QVERIFY(proof && proof->signatures == 1 && proof->signedUpTo == 3);
        QVERIFY(change("DELETE FROM audit WHERE seq=5"));
        const auto shorter = log().verify();
        QVERIFY(shorter && shorter->entries == 4);
    }

    void anEmptyLogIsNotSigned()
    {
        QVERIFY(log().sign(m_anna));
        QVERIFY(signatures().empty());
    }

    void whatIsSignedAlreadyKeepsItsSignature()
    {
        QVERIFY(append("{}"));
        QVERIFY(log().sign(m_anna));
        const std::vector<AuditSignature> first = signatures();
        QCOMPARE(first.size(), std::size_t{1});
        QCOMPARE(first[0].sequence, std::uint64_t{1});
        QCOMPARE(first[0].publicKey, m_anna.publicKey());
        QVERIFY(log().sign(m_anna));
        QVERIFY(log().sign(m_ben));
        QCOMPARE(signatures().size(), std::size_t{1});
        QCOMPARE(signatures()[0].publicKey, m_anna.publicKey());
        QCOMPARE(signatures()[0].signature, first[0].signature);
        QVERIFY(append("{}"));
        QVERIFY(log().sign(m_ben));
        QCOMPARE(signatures().size(), std::size_t{2});
        QCOMPARE(signatures()[1].publicKey, m_ben.publicKey());
        const auto proof = log().verify();
        QVERIFY(proof && proof->signatures == 2 && proof->signedUpTo == 2);
    }

    void whatIsRolledBackWasNeverThere()
    {
        QVERIFY(append("{\"n\":1}"));
        {
            Result<Transaction> t = Transaction::begin(database());
            QVERIFY(t);
            QVERIFY(append("{\"n\":2}"));
            QVERIFY(log().sign(m_anna));
        }
        const auto head = log().head();
        QVERIFY(head && head->count == 1);
        QVERIFY(append("{\"n\":3}"));
        const auto proof = log().verify();
        QVERIFY(proof && proof->entries == 2 && proof->signatures == 0);
    }
};

QTEST_APPLESS_MAIN(AuditLogTest)
#include "tst_audit_log.moc"
