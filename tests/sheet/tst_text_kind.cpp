// SPDX-License-Identifier: Apache-2.0

#include "sheet/file_kind.h"
#include "sheet/fixed_columns.h"

#include <QTest>

using namespace winnow;

class TextKindTest : public QObject {
    Q_OBJECT

private slots:
    void textsAreToldByTheirGrammar_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* what, const QByteArray& text, FileKind kind) {
            QTest::newRow(what) << text << int(kind);
        };
        row("JSON", "[{\"email\": \"a@x.nl\"}]", FileKind::Json);
        row("an empty array", " [ ]\n", FileKind::Json);
        row("JSON lines", "{\"email\": \"a@x.nl\"}\n{\"email\": \"b@x.nl\"}", FileKind::Json);
        row("LDIF", "version: 1\n\ndn: cn=A,dc=x\nmail: a@x.nl\n", FileKind::Ldif);
        row("LDIF with a comment", "# extended LDIF\n#\ndn: cn=A\nmail: a@x.nl\n", FileKind::Ldif);
        row("YAML", "- name: Anna\n  email: a@x.nl\n- name: Bram\n  email: b@x.nl\n", FileKind::Yaml);
        row("YAML with a mark", "---\ncontacts:\n  - email: a@x.nl\n    name: A\n", FileKind::Yaml);
        row("YAML by a name", "people:\n  anna:\n    email: a@x.nl\n", FileKind::Yaml);
        row("XML", "<?xml version=\"1.0\"?>\n<people><p mail=\"a@x.nl\"/></people>", FileKind::Xml);
        row("XML without a declaration", "<people>\n<person><email>a@x.nl</email></person>\n</people>", FileKind::Xml);
        row("SQL", "INSERT INTO users VALUES (1,'a@x.nl');", FileKind::Sql);
        row("an SQL dump", "-- MySQL dump 10.13\n--\n-- Host: localhost\nSET NAMES utf8;\n", FileKind::Sql);
        row("COPY", "--\n-- PostgreSQL database dump\n--\n\nCOPY public.users (email) FROM stdin;\na@x.nl\n\\.\n",
            FileKind::Sql);
        row("a system log",
            "Mar  1 10:00:00 mx postfix/smtp[1]: A1: to=<a@x.nl>, relay=mx, status=sent\nMar  1 10:00:01 mx postfix/smtp[1]: A2: to=<b@x.nl>, relay=mx, status=sent\n",
            FileKind::Log);
        row("a log with ISO times",
            "2026-03-01T10:00:00Z INFO user a@x.nl signed in from home\n2026-03-01T10:00:01Z WARN user b@x.nl failed to sign in\n",
            FileKind::Log);
        row("a web server's log",
            "192.0.2.1 - - [01/Mar/2026:10:00:00 +0100] \"GET /?mail=a@x.nl HTTP/1.1\" 200 12 \"-\" \"Mozilla Firefox Linux\"\n192.0.2.2 - - [01/Mar/2026:10:00:02 +0100] \"GET /?mail=b@x.nl HTTP/1.1\" 200 12 \"-\" \"Mozilla Firefox Linux\"\n",
            FileKind::Log);
        row("a calendar", "BEGIN:VCALENDAR\nATTENDEE:mailto:a@x.nl\nEND:VCALENDAR\n", FileKind::Calendar);
        row("a page", "<div><table><tr><td>a@x.nl</td></tr></table></div>", FileKind::Html);
        row("a page with a comment before it", "<!-- saved -->\n<html><table></table></html>", FileKind::Html);
        row("XHTML", "<?xml version=\"1.0\"?><!DOCTYPE html><html><table></table></html>", FileKind::Html);
        row("an Access database", QByteArray("\0\1\0\0Standard ACE DB\0\0\0\0", 24), FileKind::AccessDatabase);

        // Lists that have something of these.
        row("addresses", "a@x.nl\nb@x.nl\n", FileKind::Text);
        row("addresses in angles", "<a@x.nl>\n<b@x.nl>\n", FileKind::Text);
        row("a bulleted list under a title", "Afmeldingen:\n- a@x.nl\n- b@x.nl\n", FileKind::Text);
        row("labels", "Email: a@x.nl\nEmail: b@x.nl\n", FileKind::Text);
        row("cards in words", "Naam: Anna\nEmail: a@x.nl\n\nNaam: Bram\nEmail: b@x.nl\n", FileKind::Text);
        row("a list that begins with a date",
            "2026-03-01 10:00:00,a@x.nl,Anna de Vries,Gent,Belgium\n2026-03-01 10:00:01,b@x.nl,Bram,Gent,Belgium\n",
            FileKind::Text);
        row("a time and an address", "2026-03-01 10:00:00 a@x.nl\n2026-03-01 10:00:01 b@x.nl\n", FileKind::Text);
        row("a title in words of SQL", "Select members\na@x.nl\n", FileKind::Text);
        row("a comment with dashes", "-- old list\na@x.nl\n", FileKind::Text);
        row("CSV", "Email,Name\na@x.nl,Anna  Bos  Jr\nb@x.nl,B  C  D\nc@x.nl,E  F  G\n", FileKind::Text);
        row("one wide gap", "Anna Bos      a@x.nl\nBram de Wit   b@x.nl\nCees    c@x.nl\nDaan     d@x.nl\n",
            FileKind::Text);
    }
    void textsAreToldByTheirGrammar()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QCOMPARE(int(fileKind(text.toStdString())), kind);
        // In UTF-16 as well, where it is text.
        if (text.contains('\0')) return;
        QByteArray wide = "\xFF\xFE";
        for (const char c : text) (wide += c) += '\0';
        QCOMPARE(int(fileKind(wide.toStdString())), kind);
    }

    void everyKindIsNamedAndHasAdvice()
    {
        for (int k = int(FileKind::Text); k <= int(FileKind::Binary); ++k) {
            const auto kind = static_cast<FileKind>(k);
            QVERIFY(!describe(kind).empty());
            const bool silent = kind == FileKind::Text || kind == FileKind::Empty;
            QCOMPARE(advice(kind).empty(), silent);
        }
    }

    void printIsReadWhereItsColumnsAreCertain_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("columns"); // 0: not certain
        const auto row = [](const char* what, const char* text, int columns) {
            QTest::newRow(what) << QByteArray(text) << columns;
        };
        row("gutters of two blanks",
            "Nr    Name           E-mail              City\n"
            "1     Anna Bos       anna@x.nl           Gent\n"
            "2     Bram de Wit    bram.dewit@x.nl     Sint Niklaas\n"
            "31    Zo\xC3\xAB            zoe@x.nl\n",
            4);
        row("a ruler makes one blank enough",
            "id  mail            name\n"
            "--- --------------- ----------\n"
            "  1 anna@x.nl       Anna\n"
            "  2 bram.dewit@x.nl Bram\n"
            "  3 cees@x.nl       Cees\n",
            3);
        row("a total below it",
            "Name        E-mail         City\n"
            "Anna        anna@x.nl      Gent\n"
            "Bram        bram@x.nl      Gent\n"
            "Cees        cees@x.nl      Gent\n\n"
            "Total number of members: 3 (of 9)\n",
            3);
        row("a name runs over its column",
            "Name        E-mail         City\n"
            "Anna        anna@x.nl      Gent\n"
            "Bartholomeus van der Meer bart@x.nl      Gent\n"
            "Cees        cees@x.nl      Gent\n",
            0);
        row("no column of addresses",
            "Name        Remark                 City\n"
            "Anna        mail to anna@x.nl      Gent\n"
            "Bram        mail to bram@x.nl      Gent\n"
            "Cees        mail to cees@x.nl      Gent\n",
            0);
    }
    void printIsReadWhereItsColumnsAreCertain()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, columns);
        const std::string bytes = text.toStdString();
        QVERIFY(looksPrinted(bytes));
        std::vector<std::string_view> lines;
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
            lines.push_back(std::string_view(bytes).substr(at, end - at));
            at = end + 1;
        }
        const auto table = fixedTable(lines);
        QCOMPARE(table ? int(table->columns.size()) : 0, columns);
    }
};

QTEST_APPLESS_MAIN(TextKindTest)
#include "tst_text_kind.moc"
