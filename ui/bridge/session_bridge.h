// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SessionBridge: the open session as the window sees it. Answers of the engine reach the GUI thread here and nowhere
/// else.

#include "import/list_preview.h"
#include "session/session.h"
#include "trust/backup_job.h"
#include "ui/bridge/network_now.h"
#include "verify/readiness.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>

namespace winnow::ui {

/// How this computer reaches the network; labs set another port and allow private addresses.
struct NetworkSetup {
    std::vector<Endpoint> resolvers;    ///< empty: the computer's own
    std::vector<std::string> operators; ///< whose mail servers are knocked at; empty: three large ones
    /// What name servers are tested with; null: the built-in names, none where private addresses are allowed.
    std::optional<CanarySet> canaries;
    std::uint16_t smtpPort = 25;
    bool allowPrivate = false;
    std::optional<std::chrono::milliseconds> connectGap;
    std::optional<std::chrono::milliseconds> soFarEvery; ///< see VerifyOptions
    const Clock* clock = nullptr;                        ///< for deadlines; the vault's where it is null
};

/// What a person chose to ask the network.
struct NetworkChoice {
    CheckDepth depth = CheckDepth::Domain;
    std::string helo;
    std::string mailFrom;
    std::string proxy; ///< "socks5://...", or empty
    std::uint64_t sample = 0;
    bool unansweredAgain = false;
    std::optional<unsigned> olderThanDays;
};

/// What the bridge is made with; everything of this computer is passed in.
struct BridgeOptions {
    VaultOptions vault;
    std::filesystem::path scratchFolder;
    std::shared_ptr<const ReferenceLists> lists;
    unsigned threads = 2;
    std::filesystem::path helper;        ///< the program that reads old formats
    std::filesystem::path profileFolder; ///< of profiles that the user edited
    NetworkSetup network;
};

/// Thread: GUI.
class SessionBridge : public QObject {
    Q_OBJECT

public:
    SessionBridge(BridgeOptions options, QObject* parent = nullptr);
    ~SessionBridge() override;

    using State = std::shared_ptr<const ProjectState>;

    [[nodiscard]] bool isOpen() const { return m_session != nullptr; }
    /// Null until a project is open and read.
    [[nodiscard]] const State& state() const { return m_state; }
    [[nodiscard]] const BridgeOptions& options() const { return m_options; }
    [[nodiscard]] const ReferenceLists& lists() const { return *m_options.lists; }
    [[nodiscard]] const std::shared_ptr<const ReferenceLists>& sharedLists() const { return m_options.lists; }
    /// A job that changes the project runs.
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }
    /// The job in hand asks the network; state() follows what it learns.
    [[nodiscard]] bool isAsking() const { return m_verifying && isBusy(); }
    /// What the program asks of the network, by the phase of the run; networkChanged() follows at most 100 ms later.
    [[nodiscard]] NetworkNow networkNow() const;
    [[nodiscard]] RunSnapshot progress() const;
    [[nodiscard]] int sortProgress() const { return m_session ? m_session->sortProgress() : 1000; }
    /// The session, for calls whose answer is no new state. Null when nothing is open.
    [[nodiscard]] Session* session() { return m_session.get(); }

    /// Wraps what takes an answer of the session: the bridge is busy until it comes, so that nothing locks or closes
    /// the project meanwhile.
    template <class T> [[nodiscard]] Session::Done<T> whileBusy(Session::Done<T> done)
    {
        setBusy(1);
        return [this, done = std::move(done)](Result<T> result) {
            setBusy(-1);
            done(std::move(result));
        };
    }

    /// What new projects begin with.
    void setNewPolicy(const Policy& policy) { m_newPolicy = policy; }
    /// Opens a scratch project when nothing is open yet.
    bool ensureProject();
    /// Opens a project file; the key is derived on another thread. Answers by opened() or openFailed().
    /// `keyFile`: a second factor, or null.
    void open(const std::filesystem::path& path, SecureBytes secret,
        std::shared_ptr<const SecureBytes> keyFile = nullptr, std::string oneTimeCode = {});
    /// Puts a backup back as a project of its own, on another thread; nothing need be open. Errors: those of
    /// restoreBackup().
    void restore(const std::filesystem::path& backup, const std::filesystem::path& target, SecureBytes secret,
        std::shared_ptr<const SecureBytes> keyFile, std::function<void(const Result<RestoreProof>&)> done);
    /// Closes what is open: threads end, keys and texts are wiped.
    void close();

    /// Reads the beginning of a list, then counts the whole of it: `done` is called twice, or once with an error.
    void preview(const std::filesystem::path& path, const OpenOptions& options, const std::optional<ColumnPlan>& plan,
        std::function<void(Result<ListPreview>)> done);
    void stopPreview();

    void import(const std::filesystem::path& path, const ImportOptions& options);
    /// Several tables of one file, one after the other; resume() goes on with the first that is not finished.
    void importTables(const std::filesystem::path& path, std::vector<ImportOptions> tables);
    void importText(const QString& text, const QString& name);
    /// Goes on with an import that was paused.
    void resume();
    /// Stops the job in hand; an import can be resumed.
    void pause();
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// Drops a paused import.
    void forget();

    /// Looks at name servers and port 25 on another thread, as far as the open project's seal allows. Errors:
    /// ProjectSealed and those of lookAround().
    void lookAround(const NetworkChoice& choice, std::function<void(Result<Readiness>)> done);
    /// Asks the network; pause() stops it and resume() goes on.
    void verify(const NetworkChoice& choice);
    /// Tightens or lifts the seal; state() tells of it from then on.
    void setSeal(CheckDepth most, SecureBytes password, std::string note, Session::Done<bool> done);
    [[nodiscard]] NetworkWish wish(const NetworkChoice& choice) const;
    /// The choice of the last check, for asking again.
    [[nodiscard]] const NetworkChoice& lastChoice() const { return m_choice; }

    void decide(const Policy& policy, const Rules& rules);
    void edit(std::vector<RowIndex> rows, Decision decision, const QString& rule);
    void correct(std::vector<DomainCorrection> corrections);
    void undo(EditId edit);
    void addDoNotMail(const std::filesystem::path& path);
    void removeSource(SourceId source);
    void eraseVersion(SourceId source);
    void setMergeRules(MergeRules rules);
    void savePreset(const QString& name);
    void addPreset(Preset preset);
    void removePreset(const QString& name);
    void applyPreset(Preset preset);
    void erasePerson(const QString& address);
    /// Reads the state again: something changed that is no decision.
    void refresh();
    void keepAs(const std::filesystem::path& path, SecureBytes password);

signals:
    void opened();
    /// The session let go of its project by itself: it was erased, or could not be opened again under a new key. The
    /// answer that told of it was delivered before.
    void ended();
    /// networkNow() or the seal is another.
    void networkChanged();
    void openFailed(const winnow::Error& error);
    void closed();
    void stateChanged();
    /// state() is newer while a check in the network goes on: the same rows, as they are decided by now.
    void grew();
    void busyChanged();
    void failed(const winnow::Error& error);
    void kept();

private:
    SessionOptions sessionOptions();
    Session::StateDone taking(std::function<void()> afterwards = {});
    void setBusy(int change);
    void askAgainWhenDue();
    Result<VerifyOptions> verifyOptions(const NetworkChoice& choice) const;

    BridgeOptions m_options;
    std::unique_ptr<Session> m_session;
    std::uint64_t m_generation = 0; ///< of the session: answers of an earlier one are dropped
    State m_state;
    Policy m_newPolicy = keepCustomers();
    int m_busy = 0;
    bool m_paused = false;
    bool m_verifying = false; ///< the job in hand asks the network
    int m_looking = 0;        ///< looks at the network that go on
    std::function<void()> m_lastImport;
    NetworkChoice m_choice;
    QTimer m_daily; ///< asks for a backup when the last one is a day old
    QTimer m_due;   ///< until mailboxes that were put off come due
    std::unique_ptr<TaskQueue> m_openers;
    std::unique_ptr<TaskQueue> m_previewers;
};

} // namespace winnow::ui
