"""Errors a user can cause. Each carries one clear sentence: what, where, what to do."""

import errno


class BriefingError(Exception):
    """Base of all errors of the public API; `str(error)` is one sentence for the user, `code` the exit code."""

    code = 1


class ReadError(BriefingError):
    """The document could not be read."""


class WriteError(BriefingError):
    """The export could not be written."""


class UsageError(BriefingError):
    """The program was called in a way it does not understand."""

    code = 2


_REASONS = {
    errno.EACCES: "没有权限",
    errno.EAGAIN: "那里现在没有可读的内容",
    errno.EBUSY: "正被别的程序占用",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EEXIST: "同名的文件已经存在",
    errno.EFBIG: "文件超过了允许的大小",
    errno.EINVAL: "那里不能这样读写",
    errno.EIO: "磁盘或设备出错",
    errno.EISDIR: "它是一个文件夹",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENFILE: "打开的文件太多",
    errno.ENODEV: "没有这样的设备",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOMEM: "内存不够",
    errno.ENOSPC: "磁盘已满",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENXIO: "没有这样的设备",
    errno.EPERM: "没有权限",
    errno.EPIPE: "读的一方已经离开",
    errno.EROFS: "所在的磁盘是只读的",
    errno.ESTALE: "网络上的文件已经不在",
    errno.ETIMEDOUT: "等得太久",
}


def reason(error: OSError) -> str:
    """Why the system would not do something, in the words of our sentences; the system's own where we have none."""
    return _REASONS.get(error.errno or 0) or error.strerror or "原因不明"
