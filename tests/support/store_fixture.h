// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Base of the suites of the stores: an encrypted database with the tables of a project and no project around it.

#include "project/schema.h"
#include "support/results.h"
#include "vault/vault.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>

namespace winnow::test {

class StoreFixture {
protected:
    /// A new database; the one before goes. For init() of a suite.
    [[nodiscard]] bool openTables()
    {
        m_vault.reset();
        VaultOptions options;
        options.random = &m_random;
        options.clock = &m_clock;
        const QString name = m_folder.filePath(QString("%1.winnow").arg(m_number++));
        Result<Vault> vault = Vault::createScratch(name.toStdString(), options);
        if (!vault) return false;
        m_vault = std::make_unique<Vault>(std::move(*vault));
        return createSchema(database()).has_value();
    }
    Database& database() { return m_vault->database(); }
    /// A change past the store; false where SQL refuses it.
    [[nodiscard]] bool change(const std::string& sql) { return database().execute(sql.c_str()).has_value(); }
    /// The first number that a question gives; -1 without one.
    std::int64_t number(const std::string& sql)
    {
        Result<Statement> s = database().prepare(sql);
        if (!s) return -1;
        const Result<bool> row = s->step();
        return row && *row ? s->integer(0) : -1;
    }

private:
    class StoppedClock final : public Clock {
    public:
        UtcMillis utcNow() const override { return 1'790'000'000'000; }
        std::chrono::nanoseconds monotonicNow() const override { return {}; }
    };
    QTemporaryDir m_folder;
    SystemRandom m_random;
    StoppedClock m_clock;
    std::unique_ptr<Vault> m_vault;
    int m_number = 0;
};

} // namespace winnow::test
