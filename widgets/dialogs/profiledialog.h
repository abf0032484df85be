// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "jobs/jobrunner.h"
#include "report/profile.h"

#include <QDialog>
#include <QPicture>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace om {

/// A community on one page (社区体检单), as it is printed: looked at, printed in one click, saved as PDF, alone or all of them. Another community is one
/// click on the map or one step of the list. Not modal. The filter is that of the moment when it was opened.
class ProfileDialog : public QDialog
{
    Q_OBJECT
public:
    ProfileDialog(const Workspace &workspace, const Filter &filter, const Palette &palette, JobRunner &jobs, QWidget *parent);
    ~ProfileDialog() override;

    void show(const QString &code); ///< brings the page of a community up
    void save(const QString &file, bool isAll); ///< PDF; the line below the buttons says when it is done
    bool isShown() const { return !m_drawn.isNull(); } ///< the page that was asked for is on the screen

Q_SIGNALS:
    void codeChosen(const QString &code); ///< in the list

private:
    /// A page made on the job pool: as people see it, and as it is printed.
    struct Drawn
    {
        QImage image;
        QPicture picture;
    };
    void reckon();
    void draw();
    void showDrawn(Drawn drawn);
    void print();
    void ask(bool isAll);
    void say(const QString &text);

    const Workspace &m_workspace;
    const Palette &m_palette;
    JobRunner &m_jobs;
    Filter m_filter;
    std::shared_ptr<const ProfileSeries> m_series;
    std::shared_ptr<JobControl> m_reckoning, m_drawing, m_saving;
    QString m_code;
    QPicture m_drawn;
    QComboBox *m_codes;
    QLabel *m_page;
    QScrollArea *m_area;
    QLabel *m_note;
    QPushButton *m_print, *m_save, *m_saveAll;
};

} // namespace om
